import type { PreviewPhoneOrderRequest, PreviewPhoneOrderResponse } from "@balance/contracts/phone-order";
import type { MedusaContainer } from "@medusajs/framework/types";
import { priceBasket } from "../basket/price-basket";
import { viewBasket } from "../basket/view-basket";
import { readLabelsOfOrder } from "../order/read-goods-labels";
import { draftBasket } from "./draft-basket";

/** What a phone order would come to now, and what to read out before the customer agrees. Writes nothing. */
export async function previewPhoneOrder(
  container: MedusaContainer,
  draft: PreviewPhoneOrderRequest,
): Promise<PreviewPhoneOrderResponse> {
  const priced = await priceBasket(container, draftBasket(draft));
  const basket = viewBasket(priced, null);
  const variantIds = draft.lines.map(({ variant_id }) => variant_id);
  return {
    // an e-mail alone is no contact yet
    basket: { ...basket, contact: null },
    labels: await readLabelsOfOrder(container, variantIds, "variants"),
  };
}
