import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { OUTBOX_MODULE } from "../../../../modules/outbox";
import type OutboxModuleService from "../../../../modules/outbox/service";
import type { ReviveMailsBody } from "../validators";

/** Owes dead mails again; others are left as they are. The job sends them within seconds. */
export async function POST(
  req: MedusaRequest<ReviveMailsBody>,
  res: MedusaResponse<{ revived: number }>,
): Promise<void> {
  const revived = await req.scope.resolve<OutboxModuleService>(OUTBOX_MODULE).revive(req.validatedBody.ids);
  res.json({ revived });
}
