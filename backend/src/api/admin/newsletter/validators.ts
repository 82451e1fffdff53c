import { z } from "@medusajs/framework/zod";
import { subscriberStates } from "../../../modules/newsletter/subscriber-states";

export const listSubscribersQuery = z.strictObject({
  search: z.string().max(320).default(""),
  /** Without it, all. */
  status: z.enum(subscriberStates).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});

/** What staff say about it; it goes into the ledger. */
const note = z
  .string()
  .trim()
  .min(3, "Say in a few words how you know: a call on the 3rd, a letter.")
  .max(300, "300 characters at most.");

export const unsubscribeBody = z.strictObject({ note });

export const suppressBody = z.strictObject({ email: z.email("This is no email address."), note });

export const importBody = z.strictObject({
  kind: z.enum(["subscribers", "past_customers"]),
  file_name: z.string().min(1).max(200),
  csv: z.string().min(1, "The file is empty.").max(5_000_000, "The file is too large: 5 MB at most."),
  dry_run: z.boolean(),
});

export type ListSubscribersQuery = z.infer<typeof listSubscribersQuery>;
export type UnsubscribeBody = z.infer<typeof unsubscribeBody>;
export type SuppressBody = z.infer<typeof suppressBody>;
export type ImportBody = z.infer<typeof importBody>;
