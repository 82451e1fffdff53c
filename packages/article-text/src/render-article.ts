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

interface RenderOptions {
  /** Keys of the sources in the order of their numbers; a citation of any other stays as it was written. */
  sources?: readonly string[];
  /** Where a picture is to be had; null for one that isn't the shop's own, of which only its description is shown. */
  pictureAddress?: (source: string) => string | null;
}

/** What stands in a box of its own, as `:::see-a-gp … :::`. */
const boxes = new Set(["see-a-gp", "not-known", "note", "evidence"]);

type Root = ReturnType<typeof parser.parse>;
type RootContent = Root["children"][number];
type Of<Kind> = Extract<RootContent, { type: Kind }>;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const htmlWriter = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), "aside", "figure", "figcaption"],
    attributes: {
      ...defaultSchema.attributes,
      aside: [["className", ...boxes]],
      img: ["src", "alt", "loading"],
    },
    // Our own ids are the targets of our own links; nothing else can be named here.
    clobberPrefix: "",
  })
  .use(rehypeStringify);

/**
 * Markdown (GFM; `:cite[key]`, `::product{handle="…"}`, `::figure[Caption]{src="…" alt="…"}` and the boxes) to blocks of
 * safe HTML. Raw HTML is dropped, never passed on. What is no directive of ours stays as text: no typing error takes an
 * article's words away, and the desk's checklist names it before anything is published.
 */
export function renderArticle(markdown: string, options: RenderOptions = {}): ArticleBlock[] {
  const tree = parser.parse(markdown);
  const writer = new TextWriter(options);
  const ids = sectionIds(tree);
  const blocks: ArticleBlock[] = [];
  let stretch: RootContent[] = [];
  const endStretch = () => {
    if (stretch.length > 0) blocks.push({ kind: "html", html: writer.toHtml(stretch) });
    stretch = [];
  };
  for (const node of tree.children) {
    const handle = node.type === "leafDirective" ? productHandle(node) : null;
    if (handle !== null) {
      endStretch();
      blocks.push({ kind: "product", handle });
      continue;
    }
    if (isSectionHeading(node)) node.data = { hProperties: { id: ids.get(node) } };
    stretch.push(node);
  }
  endStretch();
  return blocks;
}

/** The sections of an article in their order, for its list of contents. */
export function articleSections(markdown: string): ArticleSection[] {
  return [...sectionIds(parser.parse(markdown))].map(([heading, id]) => ({
    id,
    heading: typographic(plainText(heading), true),
  }));
}

/** The second section of a name gets a number: both can be linked to. */
function sectionIds(tree: Root): Map<Of<"heading">, string> {
  const taken = new Map<string, number>();
  return new Map(
    tree.children.filter(isSectionHeading).map((heading) => {
      const id = idOf(heading);
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return [heading, count === 1 ? id : `${id}-${count}`] as const;
    }),
  );
}

function isSectionHeading(node: RootContent): node is Of<"heading"> {
  return node.type === "heading" && node.depth === 2;
}

function idOf(heading: Of<"heading">): string {
  const id = plainText(heading)
    .toLowerCase()
    .replace(/["'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return id || "section";
}

function plainText(node: RootContent): string {
  if ("children" in node) return node.children.map((child) => plainText(child as RootContent)).join("");
  return "value" in node ? node.value : "";
}

/** Turns the nodes of one text into HTML: what directives mean, and how marks are set. */
class TextWriter {
  private readonly options: RenderOptions;

  constructor(options: RenderOptions) {
    this.options = options;
  }

  toHtml(children: RootContent[]): string {
    const root: Root = { type: "root", children: children.map((child) => this.written(child)) };
    return htmlWriter.stringify(htmlWriter.runSync(root));
  }

  private written(node: RootContent, before?: RootContent): RootContent {
    if (node.type === "containerDirective") return this.box(node);
    if (node.type === "leafDirective") return this.figure(node) ?? asParagraph(node);
    if (node.type === "textDirective") return this.citation(node) ?? { type: "text", value: asWritten(node) };
    if (node.type === "image") return this.picture(node.url, node.alt ?? "");
    if (node.type === "text")
      return { ...node, value: typographic(node.value, before === undefined || before.type === "break") };
    if (isCitation(node)) node.data = { hProperties: citationName(node) };
    if ("children" in node) this.writeChildren(node);
    return node;
  }

  private writeChildren(node: Extract<RootContent, { children: unknown[] }>): void {
    for (const [index, child] of node.children.entries()) {
      const before = node.children[index - 1];
      // Set high, a number belongs to the word before it: no space, and no line that begins with it.
      const isNumber = isCitation(child) || (child.type === "textDirective" && this.numberOf(child) > 0);
      if (isNumber && before?.type === "text") before.value = before.value.trimEnd();
    }
    node.children = node.children.map((child, index, all) =>
      this.written(child as RootContent, all[index - 1] as RootContent | undefined),
    ) as never;
  }

  private box(node: Of<"containerDirective">): RootContent {
    this.writeChildren(node);
    // a blockquote keeps the words of a box that doesn't exist together
    node.data = boxes.has(node.name)
      ? { hName: "aside", hProperties: { className: [node.name] } }
      : { hName: "blockquote" };
    return node;
  }

  /** `:cite[parodi-2008]`: the source's number, which leads to it. */
  private citation(node: Of<"textDirective">): RootContent | null {
    const number = this.numberOf(node);
    if (number === 0) return null;
    return {
      type: "link",
      url: `#ref-${plainText(node)}`,
      children: [{ type: "text", value: String(number) }],
      data: { hProperties: { ariaLabel: `Source ${number}` } },
    };
  }

  /** 0 for what is no citation of a source we know. */
  private numberOf(node: Of<"textDirective">): number {
    return node.name === "cite" ? (this.options.sources ?? []).indexOf(plainText(node)) + 1 : 0;
  }

  private figure(node: Of<"leafDirective">): RootContent | null {
    const { src, alt } = node.attributes ?? {};
    if (node.name !== "figure" || !src || !alt) return null;
    const caption: RootContent = {
      type: "paragraph",
      data: { hName: "figcaption" },
      children: node.children,
    };
    this.writeChildren(caption);
    const children = [this.picture(src, alt), ...(node.children.length > 0 ? [caption] : [])];
    return { type: "blockquote", data: { hName: "figure" }, children: children as never };
  }

  /** Pictures of others would be requests to others. */
  private picture(source: string, alt: string): RootContent {
    const address = this.options.pictureAddress ? this.options.pictureAddress(source) : source;
    if (address === null) return { type: "text", value: alt };
    return { type: "image", url: address, alt, data: { hProperties: { loading: "lazy" } } };
  }
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
function citationName(node: Of<"link">): { ariaLabel: string } {
  const [number] = node.children;
  return { ariaLabel: `Source ${number?.type === "text" ? number.value : ""}` };
}

function productHandle(node: Of<"leafDirective">): string | null {
  return node.name === "product" ? (node.attributes?.handle ?? null) : null;
}

function asParagraph(node: Of<"leafDirective">): RootContent {
  return { type: "paragraph", children: [{ type: "text", value: asWritten(node) }] };
}

/** A text such as "10:30" parses as a directive named "30": it goes back to what was written. */
function asWritten(node: Of<"textDirective"> | Of<"leafDirective">): string {
  const label = plainText(node);
  return `${node.type === "leafDirective" ? "::" : ":"}${node.name}${label ? `[${label}]` : ""}`;
}
