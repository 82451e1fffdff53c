import type { PaymentLinkPage } from "@balance/contracts/phone-order";
import type { RouterContextProvider } from "react-router";
import { readFromBackend } from "./backend-client.server.ts";

/** What the link of a mail stands for; changes nothing. Answers with the 404 page for a link that opens nothing. */
export function readPaymentLink(
  context: Readonly<RouterContextProvider>,
  token: string,
): Promise<PaymentLinkPage> {
  return readFromBackend<PaymentLinkPage>(context, `/store/phone-orders/${encodeURIComponent(token)}`);
}
