import type { RefusalResponse } from "@balance/contracts/basket";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readUnsubscribeToken } from "../../../../../workflows/newsletter/newsletter-links";
import { unsubscribe } from "../../../../../workflows/newsletter/unsubscribe";

const notOurs = { type: "not_found", message: "This is none of our unsubscribe links." };

/** Whether the link is one of ours; changes nothing. */
export function GET(
  request: MedusaRequest,
  response: MedusaResponse<{ valid: true } | RefusalResponse>,
): void {
  if (readUnsubscribeToken(request.params.token!) === null) response.status(404).json(notOurs);
  else response.json({ valid: true });
}

/** Ends the newsletter at once. The same answer again for somebody who has left, or was erased, before. */
export async function POST(
  request: MedusaRequest,
  response: MedusaResponse<{ done: true } | RefusalResponse>,
): Promise<void> {
  const subscriberId = readUnsubscribeToken(request.params.token!);
  if (subscriberId === null) {
    response.status(404).json(notOurs);
    return;
  }
  await unsubscribe(request.scope, subscriberId, { actor: "subscriber", source: "unsubscribe_link" });
  response.json({ done: true });
}
