import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BasketResponse, RefusalResponse } from "@balance/contracts/basket";
import type { BasketChange } from "../../../workflows/basket/basket-change";
import { loadPricedBasket } from "../../../workflows/basket/load-priced-basket";

export type BasketAnswer = MedusaResponse<BasketResponse | RefusalResponse>;

/** Answers with the whole basket as it is after a change, or with the refusal. */
export async function answerWithBasket(
  request: MedusaRequest<unknown>,
  response: BasketAnswer,
  id: string,
  change: BasketChange = { changed: true },
): Promise<void> {
  if (!change.changed) {
    response.status(400).json(change.refusal);
    return;
  }
  response.json({ basket: await loadPricedBasket(request.scope, id, change.priced) });
}
