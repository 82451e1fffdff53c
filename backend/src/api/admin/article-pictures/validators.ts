import { z } from "@medusajs/framework/zod";

export const articlePictureQuery = z.strictObject({ name: z.string().max(200).default("picture") });

export type ArticlePictureQuery = z.infer<typeof articlePictureQuery>;
