import { z } from "@medusajs/framework/zod";

const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

export const listArticlesQuery = z.strictObject({
  topic: z.string().min(1).max(100).optional(),
  page: count(10_000, 1),
  page_size: count(1000, 12),
});

export type ListArticlesQuery = z.infer<typeof listArticlesQuery>;
