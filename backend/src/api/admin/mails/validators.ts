import { z } from "@medusajs/framework/zod";
import { mailStates } from "../../../modules/outbox/mail-states";

export const listMailsQuery = z.strictObject({
  /** Without it, the mails that somebody should look at: dead ones, and those that have failed at least once. */
  state: z.enum(mailStates).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});

export const reviveMailsBody = z.strictObject({ ids: z.array(z.string()).min(1).max(100) });

export const testMailBody = z.strictObject({ to: z.email().max(254) });

export type TestMailBody = z.infer<typeof testMailBody>;
export type ListMailsQuery = z.infer<typeof listMailsQuery>;
export type ReviveMailsBody = z.infer<typeof reviveMailsBody>;
