import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CONTACT_MODULE } from "../../../modules/contact";
import type { MessageState } from "../../../modules/contact/message-states";
import type ContactModuleService from "../../../modules/contact/service";
import type { ListContactMessagesQuery } from "./validators";

const pageSize = 20;

export interface AdminContactMessage {
  id: string;
  name: string;
  email: string;
  /** As typed; empty when left out. */
  order_number: string;
  message: string;
  state: MessageState;
  /** ISO 8601 */
  created_at: string;
}

/** Newest first, `page_size` at most. */
export interface AdminContactMessagesResponse {
  messages: AdminContactMessage[];
  count: number;
  page_size: number;
}

const fields = ["id", "name", "email", "order_number", "message", "state", "created_at"];

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminContactMessagesResponse>,
): Promise<void> {
  const { state, offset } = req.validatedQuery as ListContactMessagesQuery;
  const [messages, count] = await req.scope
    .resolve<ContactModuleService>(CONTACT_MODULE)
    .listAndCountContactMessages(state ? { state } : {}, {
      select: fields,
      skip: offset,
      take: pageSize,
      order: { created_at: "DESC", id: "DESC" },
    });
  res.json({ messages: messages as unknown as AdminContactMessage[], count, page_size: pageSize });
}
