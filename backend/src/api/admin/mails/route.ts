import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MailState } from "../../../modules/outbox/mail-states";
import { OUTBOX_MODULE } from "../../../modules/outbox";
import type OutboxModuleService from "../../../modules/outbox/service";
import type { ListMailsQuery } from "./validators";

const pageSize = 50;

/** A mail as staff see it: not what it says, only where it stands. Times are ISO 8601. */
export interface AdminMail {
  id: string;
  template: string;
  subject_id: string;
  /** Null until the first attempt. */
  to_address: string | null;
  state: MailState;
  attempts: number;
  next_attempt_at: string;
  last_error: string | null;
  sent_at: string | null;
  created_at: string;
}

/** Newest first, `page_size` at most. */
export interface AdminMailsResponse {
  mails: AdminMail[];
  count: number;
  page_size: number;
}

const fields = [
  "id",
  "template",
  "subject_id",
  "to_address",
  "state",
  "attempts",
  "next_attempt_at",
  "last_error",
  "sent_at",
  "created_at",
];

export async function GET(req: MedusaRequest, res: MedusaResponse<AdminMailsResponse>): Promise<void> {
  const { state, offset } = req.validatedQuery as ListMailsQuery;
  const filters = state ? { state } : { $or: [{ state: "dead" as const }, { last_error: { $ne: null } }] };
  const [mails, count] = await req.scope
    .resolve<OutboxModuleService>(OUTBOX_MODULE)
    .listAndCountOutboxMails(filters, {
      select: fields,
      skip: offset,
      take: pageSize,
      order: { created_at: "DESC" },
    });
  res.json({ mails: mails as unknown as AdminMail[], count, page_size: pageSize });
}
