import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/** A stretch of safe HTML, or the place of a product's advertisement. */
export type ArticleBlock = { kind: "html"; html: string } | { kind: "product"; handle: string };

/** A section of an article: its heading, and the id it has in the HTML. */
export interface ArticleSection {
  id: string;
  heading: string;
}

/** What stands in a box of its own, as `:::see-a-gp … :::`. */
const boxes = new Set(["see-a-gp", "not-known"]);

type Root = ReturnType<typeof parser.parse>;
type RootContent = Root["children"][number];
type Of<Kind> = Extract<RootContent, { type: Kind }>;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const htmlWriter = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), "aside"],
    attributes: { ...defaultSchema.attributes, aside: [["className", ...boxes]] },
    // Our own ids are the targets of our own links; nothing else can be named here.
    clobberPrefix: "",
  })
  .use(rehypeStringify);

/**
 * Markdown (GFM; directives `::product{handle="…"}` and `:::see-a-gp`) to blocks of safe HTML. Raw HTML in the text is
 * dropped, never passed on. Throws for a directive that doesn't exist: a typing error must not vanish from an article.
 */
export function renderArticle(markdown: string): ArticleBlock[] {
  const tree = parser.parse(markdown);
  const blocks: ArticleBlock[] = [];
  let stretch: RootContent[] = [];
  const endStretch = () => {
    if (stretch.length > 0) blocks.push({ kind: "html", html: toHtml(stretch) });
    stretch = [];
  };
  for (const node of tree.children) {
    if (node.type === "leafDirective") {
      endStretch();
      blocks.push({ kind: "product", handle: productHandle(node) });
    } else {
      if (isSectionHeading(node)) node.data = { hProperties: { id: sectionOf(node).id } };
      stretch.push(node);
    }
  }
  endStretch();
  return blocks;
}

/** The sections of an article in their order, for its list of contents. Throws when two would have the same id. */
export function articleSections(markdown: string): ArticleSection[] {
  const sections = parser.parse(markdown).children.filter(isSectionHeading).map(sectionOf);
  const twice = sections.find(({ id }, index) => sections.findIndex((one) => one.id === id) < index);
  if (twice) throw new Error(`Two sections of the article are called "${twice.heading}".`);
  return sections;
}

function isSectionHeading(node: RootContent): node is Of<"heading"> {
  return node.type === "heading" && node.depth === 2;
}

function sectionOf(heading: Of<"heading">): ArticleSection {
  const text = plainText(heading);
  const id = text
    .toLowerCase()
    .replace(/["'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return { id, heading: typographic(text, true) };
}

function plainText(node: RootContent): string {
  if ("children" in node) return node.children.map((child) => plainText(child as RootContent)).join("");
  return "value" in node ? node.value : "";
}

function toHtml(children: RootContent[]): string {
  const root: Root = { type: "root", children: children.map((child) => withBox(child)) };
  return htmlWriter.stringify(htmlWriter.runSync(root));
}

/** A text such as "10:30" parses as a directive named "30": it goes back to what was written. */
function withBox(node: RootContent, before?: RootContent): RootContent {
  if (node.type === "containerDirective") return box(node);
  if (node.type === "textDirective") return { type: "text", value: asWritten(node) };
  if (node.type === "text")
    return { ...node, value: typographic(node.value, before === undefined || before.type === "break") };
  if (isCitation(node)) node.data = { hProperties: citation(node) };
  if ("children" in node) {
    for (const [index, child] of node.children.entries()) {
      const before = node.children[index - 1];
      // Set high, a number belongs to the word before it: no space, and no line that begins with it.
      if (isCitation(child) && before?.type === "text") before.value = before.value.trimEnd();
    }
    node.children = node.children.map((child, index, all) =>
      withBox(child as RootContent, all[index - 1] as RootContent | undefined),
    ) as never;
  }
  return node;
}

function isCitation(node: RootContent): node is Of<"link"> {
  return node.type === "link" && node.url.startsWith("#ref-");
}

/**
 * Quotation marks and apostrophes as a printer sets them; the source may have those of a keyboard.
 * @param startsLine whether nothing stands before the text: a mark at its start opens, where after `*words*` it closes
 */
function typographic(text: string, startsLine: boolean): string {
  const opens = startsLine ? "(^|[\\s(\\[–—“])" : "([\\s(\\[–—“])";
  return text
    .replace(new RegExp(`${opens}"`, "g"), "$1“")
    .replaceAll('"', "”")
    .replace(new RegExp(`${opens}'`, "g"), "$1‘")
    .replaceAll("'", "’");
}

/** "4" alone says nothing when links are listed. */
function citation(node: Of<"link">): { ariaLabel: string } {
  const [number] = node.children;
  return { ariaLabel: `Source ${number?.type === "text" ? number.value : ""}` };
}

function box(node: Of<"containerDirective">): RootContent {
  if (!boxes.has(node.name))
    throw new Error(`There is no box ":::${node.name}"; there are ${[...boxes].join(", ")}`);
  node.data = { hName: "aside", hProperties: { className: [node.name] } };
  node.children = node.children.map((child) => withBox(child)) as typeof node.children;
  return node;
}

function productHandle(node: Of<"leafDirective">): string {
  const handle = node.attributes?.handle;
  if (node.name !== "product" || !handle) {
    throw new Error(`"::${node.name}" is no block of an article; write ::product{handle="…"}`);
  }
  return handle;
}

function asWritten(node: Of<"textDirective">): string {
  return `:${node.name}`;
}
