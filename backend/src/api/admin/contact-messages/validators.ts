import { z } from "@medusajs/framework/zod";
import { messageStates } from "../../../modules/contact/message-states";

export const listContactMessagesQuery = z.strictObject({
  /** Without it, all. */
  state: z.enum(messageStates).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});

export const updateContactMessageBody = z.strictObject({ state: z.enum(messageStates) });

export type ListContactMessagesQuery = z.infer<typeof listContactMessagesQuery>;
export type UpdateContactMessageBody = z.infer<typeof updateContactMessageBody>;
