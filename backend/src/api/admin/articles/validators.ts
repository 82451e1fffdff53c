import { articleKinds, articleLimits, articleStates } from "@balance/contracts/article-desk";
import { z } from "@medusajs/framework/zod";
import { articleBodyShape, articleFieldsShape } from "../../../modules/article/article-shape";
import { sayWhy, shortestReason } from "../../../workflows/claim-review/shortest-reason";

export const listArticlesQuery = z.strictObject({
  /** Without it, all. */
  state: z.enum(articleStates).optional(),
  /** Only those with words that wait for a person's answer. */
  needs_sign_off: z.literal("true").optional(),
  /** A part of title or address. */
  q: z.string().trim().max(200).default(""),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const createArticleBody = z.strictObject({
  title: z
    .string("Give it a title.")
    .trim()
    .min(1, "Give it a title.")
    .max(articleLimits.title, `A title has ${articleLimits.title} characters at most.`),
  kind: z.enum(articleKinds, "Choose a kind: editorial, linked or commercial."),
});

const version = z
  .number("Say which version of the article this is about.")
  .int()
  .min(0, "Say which version of the article this is about.");

export const saveArticleBody = articleFieldsShape.extend({ version });

export const versionBody = z.strictObject({ version });

export const publishArticleBody = z.strictObject({
  version,
  at: z.iso
    .datetime({ offset: true, error: "Give the time with its zone, such as 2026-12-01T09:00:00Z." })
    .refine((at) => at < "2100", "Choose a time in this century.")
    .optional(),
  sign_off: z
    .strictObject({
      reason: z
        .string(sayWhy)
        .trim()
        .min(shortestReason, sayWhy)
        .max(articleLimits.reason, `Keep the reason under ${articleLimits.reason} characters.`),
    })
    .optional(),
});

/** Without a body: the saved draft. */
export const checkArticleBody = z.union([articleFieldsShape, z.strictObject({})]);

export const previewArticleBody = z.strictObject({ body: articleBodyShape });

export type ListArticlesQuery = z.infer<typeof listArticlesQuery>;
export type CreateArticleBody = z.infer<typeof createArticleBody>;
export type SaveArticleBody = z.infer<typeof saveArticleBody>;
export type VersionBody = z.infer<typeof versionBody>;
export type PublishArticleBody = z.infer<typeof publishArticleBody>;
export type CheckArticleBody = z.infer<typeof articleFieldsShape> | Record<string, never>;
export type PreviewArticleBody = z.infer<typeof previewArticleBody>;
