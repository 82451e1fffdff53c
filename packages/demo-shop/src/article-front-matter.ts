import { parse } from "yaml";
import { z } from "zod";

const words = z.string().trim().min(1);
const handle = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "lower-case words joined by hyphens");
const day = z.iso.date();
const person = z.strictObject({ name: words, role: words });

const source = z.strictObject({
  id: handle,
  authors: words,
  /** A paper's own words: shown in the list of sources only. */
  title: words,
  journal: words,
  year: z.int().min(1900).max(2100).nullable().default(null),
  locator: words.nullable().default(null),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u, "a DOI begins with 10. and has no https:// before it")
    .nullable()
    .default(null),
  /** For what has no DOI, such as the text of a law. */
  url: z
    .url({ protocol: /^https$/u })
    .nullable()
    .default(null),
});

const frontMatter = z
  .strictObject({
    title: words.max(90),
    slug: handle,
    /** One paragraph below the title; also the description for search engines. */
    standfirst: words.max(300),
    /**
     * `editorial`: no product on the page. `linked`: tied to products both ways, so nothing that we sell may stand in
     * one sentence with a condition. `commercial`: advertising, under every rule for it.
     */
    kind: z.enum(["editorial", "linked", "commercial"]),
    author: person,
    reviewer: person,
    /** Calendar dates, "2026-11-02". */
    published: day,
    reviewed: day,
    cover: z.strictObject({ file: handle, alt: words }),
    topics: z.array(words).min(1),
    linked_products: z.array(z.strictObject({ handle, why: words })).default([]),
    disclosure: words,
    sources: z.array(source),
  })
  .superRefine((matter, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (matter.reviewed < matter.published) complain("reviewed", "it was reviewed before it was published");
    if (matter.kind === "editorial" && matter.linked_products.length > 0)
      complain("linked_products", "an editorial article stands beside no product; make it linked");
    const ids = matter.sources.map(({ id }) => id);
    if (new Set(ids).size < ids.length) complain("sources", "two sources have the same id");
  });

export type ArticleFrontMatter = z.infer<typeof frontMatter>;
export type ArticleSource = z.infer<typeof source>;

/** Throws an Error that names the file and every field that is wrong. */
export function readFrontMatter(text: string, name: string): ArticleFrontMatter {
  const result = frontMatter.safeParse(yaml(text, name));
  if (result.success) return result.data;
  throw new Error(`The front matter of ${name} is not complete.\n${z.prettifyError(result.error)}`);
}

function yaml(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new Error(`The front matter of ${name} is no YAML.`, { cause });
  }
}
