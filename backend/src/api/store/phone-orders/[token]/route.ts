import type { PaymentLinkPage } from "@balance/contracts/phone-order";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readSignedToken } from "../../../../workflows/order/signed-token";
import { readPaymentLink } from "../../../../workflows/phone-order/read-payment-link";

/** Changes nothing: mail programs and scanners open links by themselves. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PaymentLinkPage>): Promise<void> {
  const id = readSignedToken("payment-link", req.params.token!);
  const page = id === null ? null : await readPaymentLink(req.scope, id);
  if (!page) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens nothing.");
  res.json(page);
}
