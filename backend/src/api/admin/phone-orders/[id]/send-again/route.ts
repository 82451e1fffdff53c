import type { SendPhoneOrderAgainRequest } from "@balance/contracts/phone-order";
import type { MedusaRequest } from "@medusajs/framework/http";
import { sendPhoneOrderAgain } from "../../../../../workflows/phone-order/change-phone-order";
import { answerChange, type PhoneOrderAnswer } from "../../answer-change";

export async function POST(
  req: MedusaRequest<SendPhoneOrderAgainRequest>,
  res: PhoneOrderAnswer,
): Promise<void> {
  const { key } = req.validatedBody;
  await answerChange(req, res, await sendPhoneOrderAgain(req.scope, req.params.id!, key));
}
