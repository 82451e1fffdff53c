import type { RefusalResponse } from "@balance/contracts/basket";
import type { LineChangeOutcome } from "../../modules/basket/service";
import type { PricedBasket } from "./price-basket";
import { basketIsClosed } from "./basket-is-closed";
import { noSuchBasket } from "./load-priced-basket";

/**
 * A refusal leaves the basket as it was. `priced`: what the change was decided by, which spares the answer a second pricing
 * where nobody else has changed the basket since.
 */
export type BasketChange =
  { changed: true; priced?: PricedBasket } | { changed: false; refusal: RefusalResponse };

export function refuse(
  type: "invalid_data" | "not_allowed" | "not_found",
  message: string,
  field?: string,
  waitsFor: RefusalResponse["waits_for"] | null = null,
): BasketChange {
  return {
    changed: false,
    refusal: {
      type,
      message,
      ...(field ? { fields: { [field]: message } } : {}),
      ...(waitsFor ? { waits_for: waitsFor } : {}),
    },
  };
}

/** Words for how the module ended a change. Throws a MedusaError "not_found" when there is no such basket. */
export function toBasketChange(outcome: LineChangeOutcome): BasketChange {
  switch (outcome) {
    case "changed":
      return { changed: true };
    case "missing":
      throw noSuchBasket();
    case "missing_line":
      return refuse("not_found", "This is not in your basket any more. Look at your basket again.");
    case "closed":
      return refuse("not_allowed", basketIsClosed);
    case "ordered":
      return refuse(
        "not_allowed",
        "This basket has become an order already and can't be changed. Start a new one.",
      );
  }
}
