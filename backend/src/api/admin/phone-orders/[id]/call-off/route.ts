import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { callOffPhoneOrder } from "../../../../../workflows/phone-order/change-phone-order";
import { readStaff } from "../../../../read-staff";
import { answerChange, type PhoneOrderAnswer } from "../../answer-change";

export async function POST(req: AuthenticatedMedusaRequest, res: PhoneOrderAnswer): Promise<void> {
  const staff = await readStaff(req);
  await answerChange(req, res, await callOffPhoneOrder(req.scope, req.params.id!, staff));
}
