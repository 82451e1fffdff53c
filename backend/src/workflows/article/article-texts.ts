import type { Surface } from "@balance/compliance/checked-text";
import type { ArticleFields, ArticleKind, ArticleSource } from "@balance/contracts/article-desk";
import { citedKeys } from "../../modules/article/cited-keys";
import type { PlacedText } from "../claim-review/judge-texts";

/** A text of an article; `path` is the field as the article desk's API names it, "products.0.why". */
export interface ArticleText extends PlacedText {
  path: string;
}

const surfaces: Record<ArticleKind, Surface> = {
  editorial: "editorial_article",
  linked: "linked",
  commercial: "commercial_article",
};

/** Everything of an article that readers, listeners and search engines meet, as long as it was written: offsets stay true. */
export function articleTexts(fields: ArticleFields, sources: ArticleSource[]): ArticleText[] {
  const cited = citedKeys(fields.body);
  const texts: Omit<ArticleText, "surface">[] = [
    { path: "title", field: "title", place: "Title", text: fields.title },
    { path: "slug", field: "slug", place: "Address", text: words(fields.slug) },
    { path: "standfirst", field: "standfirst", place: "Standfirst", text: fields.standfirst },
    { path: "body", field: "body", place: "Text", text: withoutCitations(fields.body) },
    ...(fields.cover
      ? [
          { path: "cover.alt", field: "alt", place: "Picture's description", text: fields.cover.alt },
          {
            path: "cover.url",
            field: "cover file",
            place: "Picture's name",
            text: fileWords(fields.cover.url),
          },
        ]
      : []),
    ...fields.topics.map((text, index) => ({
      path: `topics.${index}`,
      field: "topic",
      place: "Topics",
      text,
    })),
    ...fields.products.map(({ why }, index) => ({
      path: `products.${index}.why`,
      field: "why",
      place: "Why a product stands here",
      text: why,
    })),
    ...sources
      .filter(({ key }) => cited.includes(key))
      .map(({ key, title }) => ({
        path: `sources.${key}.title`,
        field: "cited title",
        place: `Source ${key}`,
        text: title,
      })),
  ];
  return texts
    .filter(({ text }) => text.trim() !== "")
    .map((one) => ({ ...one, surface: surfaces[fields.kind] }));
}

/** A source's key is no word of the article; blanks in its place keep every offset where it was. */
function withoutCitations(body: string): string {
  return body.replace(/:cite\[[\w-]+\]/gu, (found) => " ".repeat(found.length));
}

function words(slug: string): string {
  return slug.replaceAll("-", " ");
}

function fileWords(url: string): string {
  const name = url.split(/[/:]/u).at(-1) ?? "";
  // an upload's name begins with the moment it came in
  return words(name.replace(/\.\w+$/u, "").replace(/^\d+-/u, ""));
}
