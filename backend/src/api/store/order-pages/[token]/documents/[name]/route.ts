import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { findOrderDocument } from "../../../../../../workflows/invoice/find-order-document";
import { readOrderToken } from "../../../../../../workflows/order/sign-order-token";
import { answerWithTaxDocument } from "../../../../../answer-with-tax-document";

/** A PDF of the order that the token opens. A bad token and a document of another order are the same 404. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const orderId = readOrderToken(request.params.token!);
  const document = orderId ? await findOrderDocument(request.scope, orderId, request.params.name!) : null;
  if (!document) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no document at this address.");
  await answerWithTaxDocument(response, document);
}
