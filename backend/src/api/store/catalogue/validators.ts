import { z } from "@medusajs/framework/zod";

const handle = z.string().min(1).max(200);

/** `?category=collagen&handles=a,b`; both optional, and both must hold. */
export const listProductsQuery = z
  .object({
    category: handle.optional(),
    handles: z
      .string()
      .max(4000)
      .transform((list) => list.split(",").filter(Boolean))
      .optional(),
  })
  .strict();

export type ListProductsQuery = z.infer<typeof listProductsQuery>;
