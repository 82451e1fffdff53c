import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MessageState } from "../../../../modules/contact/message-states";
import { markMessageWorkflow } from "../../../../workflows/contact/mark-message";
import type { UpdateContactMessageBody } from "../validators";

export async function POST(
  req: MedusaRequest<UpdateContactMessageBody>,
  res: MedusaResponse<{ id: string; state: MessageState }>,
): Promise<void> {
  const input = { id: req.params.id!, state: req.validatedBody.state };
  const { result } = await markMessageWorkflow(req.scope).run({ input });
  res.json(result);
}
