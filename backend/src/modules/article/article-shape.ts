import { tooIntricate } from "@balance/article-text/intricacy";
import { articleKinds, articleLimits } from "@balance/contracts/article-desk";
import { z } from "@medusajs/framework/zod";

const short = (most: number) =>
  z
    .string("Write text here.")
    .trim()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters.`);
const day = z.iso.date("Give a calendar date.");

const articleSlugShape = short(articleLimits.slug).regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  "Use lower-case words joined by hyphens.",
);

const bodyText = z
  .string("Write text here.")
  .max(
    articleLimits.body,
    `The text is too long: ${articleLimits.body.toLocaleString("en-GB")} characters are the most.`,
  );

/** Of a text that is only previewed, too; one that is saved has a bound for its links besides. */
export const articleBodyShape = bodyText.superRefine(refuseIntricate);

/** What is too long is not looked at. */
function refuseIntricate(body: string, context: z.RefinementCtx): void {
  const reason = body.length > articleLimits.body ? null : tooIntricate(body);
  if (reason !== null) context.addIssue({ code: "custom", message: reason });
}

const person = z.strictObject({ name: short(articleLimits.person), role: short(articleLimits.person) });

/** ArticleFields as anybody may send them: complete or not, but never more than a page can bear. */
export const articleFieldsShape = z.strictObject({
  title: short(articleLimits.title).min(1, "Give it a title."),
  slug: articleSlugShape,
  standfirst: short(articleLimits.standfirst),
  kind: z.enum(articleKinds),
  body: bodyText
    .refine(
      (body) => linksIn(body) <= articleLimits.links,
      `The text has too many links: ${articleLimits.links} are the most.`,
    )
    .superRefine(refuseIntricate),
  author: person,
  reviewer: person.nullable(),
  reviewed_on: day.nullable(),
  cover: z
    .strictObject({
      url: z
        .string()
        .max(500)
        .regex(/^(shop:[a-z0-9-]+\.svg|https?:\/\/|\/)/, "Upload a picture, or choose one of the shop's."),
      alt: short(articleLimits.alt),
    })
    .nullable(),
  topics: z.array(short(articleLimits.topic).regex(/[\p{L}\p{N}]/u, "A topic has a name.")).max(articleLimits.topics, `Use at most ${articleLimits.topics} topics.`), // prettier-ignore
  products: z
    .array(z.strictObject({ product_id: z.string().max(100), why: short(articleLimits.why) }))
    .max(articleLimits.products, `Use at most ${articleLimits.products} products.`)
    .refine(
      (ties) => new Set(ties.map(({ product_id }) => product_id)).size === ties.length,
      "Name each product once.",
    ),
});

/** Links as Markdown and GFM know them: `](…`, `<https://…>`, a bare address. */
function linksIn(body: string): number {
  return (body.match(/\]\(|https?:\/\/|\bwww\./gu) ?? []).length;
}

/** ArticleSourceFields */
export const articleSourceShape = z.strictObject({
  key: articleSlugShape.min(1, "Give it a short name."),
  authors: short(300).min(1, "Say who wrote it."),
  title: short(400).min(1, "Give its title."),
  journal: short(300).min(1, "Say where it appeared."),
  year: z.number().int().min(1900, "Give a year since 1900.").max(2100).nullable(),
  locator: short(100).nullable(),
  doi: short(200)
    .regex(/^10\.\d{4,9}\/\S+$/u, "A DOI begins with 10. and has no https:// before it.")
    .nullable(),
  url: z
    .url({ protocol: /^https$/u, error: "Give an address that begins with https://." })
    .max(500)
    .nullable(),
  finding: short(2000).nullable(),
  limits: short(2000).nullable(),
});
