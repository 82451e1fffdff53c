import { z } from "@medusajs/framework/zod";
import { sayWhy, shortestReason } from "../../../workflows/claim-review/shortest-reason";

const search = {
  q: z.string().trim().max(200).default(""),
  offset: z.coerce.number().int().min(0).default(0),
};

export const listClaimsQuery = z.strictObject({
  /** `review`: waiting for somebody's answer. `fallen`: found wanting while it was published. */
  view: z.enum(["review", "fallen"]).default("review"),
  ...search,
});
export type ListClaimsQuery = z.infer<typeof listClaimsQuery>;

export const listSignOffsQuery = z.strictObject(search);
export type ListSignOffsQuery = z.infer<typeof listSignOffsQuery>;

export const listPlacesQuery = z.strictObject({ offset: search.offset });
export type ListPlacesQuery = z.infer<typeof listPlacesQuery>;

export const signOffBody = z.strictObject({
  digests: z
    .array(z.string().regex(/^[0-9a-f]{64}$/u, "A digest has 64 characters."), "Name the texts.")
    .min(1, "Name the texts.")
    .max(200),
  reason: z.string(sayWhy).trim().min(shortestReason, sayWhy).max(1000),
});
export type SignOffBody = z.infer<typeof signOffBody>;
