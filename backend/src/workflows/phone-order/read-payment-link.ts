import type { PaymentLinkPage } from "@balance/contracts/phone-order";
import type { MedusaContainer } from "@medusajs/framework/types";
import { loadPricedBasketParts } from "../basket/load-priced-basket";
import { viewBasket } from "../basket/view-basket";
import { readLabelsOfOrder } from "../order/read-goods-labels";
import { readPhoneOrderState } from "./read-phone-orders";

/** What the page behind the link shows. Writes nothing: mail programs and scanners open links by themselves. Null when there is none. */
export async function readPaymentLink(
  container: MedusaContainer,
  phoneOrderId: string,
): Promise<PaymentLinkPage | null> {
  const found = await readPhoneOrderState(container, phoneOrderId);
  if (!found) return null;
  const { state, basket_id } = found;
  const page = { state, basket_id, payable_until: found.payable_until.toISOString() };
  if (state !== "waiting") return { ...page, basket: null, labels: [] };
  const basket = viewBasket(await loadPricedBasketParts(container, basket_id), null);
  const variantIds = basket.line_items.map(({ variant_id }) => variant_id);
  return { ...page, basket, labels: await readLabelsOfOrder(container, variantIds, "variants") };
}
