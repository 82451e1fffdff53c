import { articleLimits } from "@balance/contracts/article-desk";
import { z } from "@medusajs/framework/zod";
import { articleSourceShape } from "../../../modules/article/article-shape";

export const listArticleSourcesQuery = z.strictObject({ q: z.string().trim().max(200).default("") });

export const articleSourceBody = articleSourceShape;

export const withdrawSourceBody = z.strictObject({
  reason: z
    .string("Say why: readers of its articles are told.")
    .trim()
    .min(3, "Say why: readers of its articles are told.")
    .max(articleLimits.reason, `Keep the reason under ${articleLimits.reason} characters.`),
});

export type ListArticleSourcesQuery = z.infer<typeof listArticleSourcesQuery>;
export type ArticleSourceBody = z.infer<typeof articleSourceBody>;
export type WithdrawSourceBody = z.infer<typeof withdrawSourceBody>;
