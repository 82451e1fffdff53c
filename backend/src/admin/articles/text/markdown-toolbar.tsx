import type { EditorView } from "@codemirror/view";
import type { ArticleForEditing } from "@balance/contracts/article-desk";
import { Button, DropdownMenu } from "@medusajs/ui";
import {
  beginLines,
  insertBlock,
  insertLink,
  insertWords,
  type MarkdownDeed,
  surround,
} from "./markdown-deeds";

const simple: { name: string; shown: string; deed: MarkdownDeed }[] = [
  { name: "Bold (Ctrl+B)", shown: "Bold", deed: surround("**") },
  { name: "Italic (Ctrl+I)", shown: "Italic", deed: surround("*") },
  { name: "Section heading", shown: "Heading", deed: beginLines("## ") },
  { name: "Smaller heading", shown: "Subheading", deed: beginLines("### ") },
  { name: "List", shown: "List", deed: beginLines("- ") },
  { name: "Numbered list", shown: "1. List", deed: beginLines("1. ") },
  { name: "Quotation", shown: "Quote", deed: beginLines("> ") },
  { name: "Link (Ctrl+K)", shown: "Link", deed: insertLink },
];

const boxes = [
  ["Note", ":::note\nWrite the note here.\n:::"],
  ["Evidence", ":::evidence\nWrite what was studied, in whom, and what was found.\n:::"],
  ["What is not known", ":::not-known\n**What is not known.** Write it here.\n:::"],
  ["When to see a GP", ":::see-a-gp\n**When to see a GP.** Write it here.\n:::"],
] as const;

interface MarkdownToolbarProps {
  view: EditorView | null;
  sourceKeys: { key: string; title: string }[];
  products: ArticleForEditing["product_facts"];
  onPicture: () => void;
}

/** Writes Markdown for those who don't know it by heart. */
export function MarkdownToolbar({ view, sourceKeys, products, onPicture }: MarkdownToolbarProps) {
  const press = (deed: MarkdownDeed) => view && deed(view);
  return (
    <div role="group" aria-label="Formatting" className="flex flex-wrap gap-1">
      {simple.map(({ name, shown, deed }) => (
        <Button
          key={name}
          type="button"
          size="small"
          variant="transparent"
          title={name}
          onClick={() => press(deed)}
        >
          {shown}
        </Button>
      ))}
      <Choices
        name="Box"
        choices={boxes.map(([name, block]) => ({ name, deed: insertBlock(block) }))}
        onPress={press}
      />
      <Choices
        name="Source"
        choices={sourceKeys.map(({ key, title }) => ({
          name: `${key}: ${title}`,
          deed: insertWords(`:cite[${key}]`),
        }))}
        empty="No source yet: add one below."
        onPress={press}
      />
      <Choices
        name="Product"
        choices={products.map(({ handle, title }) => ({
          name: title,
          deed: insertBlock(`::product{handle="${handle}"}`),
        }))}
        empty="Tie a product to the article first."
        onPress={press}
      />
      <Button type="button" size="small" variant="transparent" onClick={onPicture}>
        Picture
      </Button>
    </div>
  );
}

interface ChoicesProps {
  name: string;
  choices: { name: string; deed: MarkdownDeed }[];
  empty?: string;
  onPress: (deed: MarkdownDeed) => void;
}

function Choices({ name, choices, empty, onPress }: ChoicesProps) {
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="transparent">
          {name} ▾
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="max-h-80 max-w-md overflow-y-auto"
        // else the focus goes back to the button, and what is typed next is lost
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {choices.length === 0 && <DropdownMenu.Item disabled>{empty}</DropdownMenu.Item>}
        {choices.map((choice) => (
          <DropdownMenu.Item key={choice.name} onSelect={() => onPress(choice.deed)}>
            <span className="truncate">{choice.name}</span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
