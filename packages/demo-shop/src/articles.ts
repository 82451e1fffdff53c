import { readdirSync, readFileSync } from "node:fs";
import { type ArticleFrontMatter, type ArticleSource, readFrontMatter } from "./article-front-matter.ts";

export interface DemoArticle extends ArticleFrontMatter {
  /** In the order of their first citation. */
  sources: ArticleSource[];
  /** With each citation as ":cite[parodi-2008]". */
  body: string;
}

/** The Markdown files lie in `articles/`, beside `src` and `dist`, and are read when this module loads. */
const folder = new URL("../articles/", import.meta.url);

export const articles: DemoArticle[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readArticle(readFileSync(new URL(name, folder), "utf8"), name))
  .sort((a, b) => b.published.localeCompare(a.published));

/**
 * Throws an Error that names the file when its front matter is missing or wrong, when it isn't named after its slug,
 * when a citation has no source or a source no citation.
 */
export function readArticle(text: string, name: string): DemoArticle {
  const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  if (!frontMatter || !body) throw new Error(`${name} has no front matter.`);
  const matter = readFrontMatter(frontMatter, name);
  if (name !== `${matter.slug}.md`)
    throw new Error(`${name} should be named after its slug, ${matter.slug}.md`);
  const cited = [...new Set([...body.matchAll(/:cite\[([\w-]+)\]/gu)].map((found) => found[1] ?? ""))];
  const sources = cited.map((id) => {
    const source = matter.sources.find((one) => one.id === id);
    if (!source) throw new Error(`${name} cites "${id}", which is not among its sources.`);
    return source;
  });
  const uncited = matter.sources.filter((source) => !cited.includes(source.id));
  if (uncited.length > 0)
    throw new Error(`${name} never cites ${uncited.map((source) => source.id).join(", ")}.`);
  return {
    ...matter,
    sources,
    body: body.trim(),
  };
}
