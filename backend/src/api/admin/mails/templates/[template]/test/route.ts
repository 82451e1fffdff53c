import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendSample } from "../../../../../../workflows/mail/send-sample";
import type { TestMailBody } from "../../../validators";

/** Sends the template with made-up data to an address of staff's choice, by the way all mails go. */
export async function POST(req: MedusaRequest<TestMailBody>, res: MedusaResponse): Promise<void> {
  await sendSample(req.scope, req.params.template!, req.validatedBody.to);
  res.status(202).json({ owed: true });
}
