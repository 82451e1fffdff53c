import { z } from "@medusajs/framework/zod";

export const listTaxDocumentsQuery = z.strictObject({ order_id: z.string().min(1) });

export type ListTaxDocumentsQuery = z.infer<typeof listTaxDocumentsQuery>;
