import type { MedusaContainer } from "@medusajs/framework/types";
import type { PricedBasket } from "../basket/price-basket";
import { firstOrderClaim } from "../first-order/first-order-claim";
import { promotionUseClaim } from "./promotion-use-claim";
import type { ClaimEnd, ClaimRefusal, ScarceClaim } from "./scarce-claim";

/** In the order in which they are taken. */
export const scarceClaims: readonly ScarceClaim[] = [firstOrderClaim, promotionUseClaim];

/** Takes every claim that this basket needs; the first refusal ends it, and what was taken before is the caller's to release. */
export async function takeClaims(
  container: MedusaContainer,
  priced: PricedBasket,
  settlementId: string,
): Promise<ClaimRefusal | null> {
  for (const claim of scarceClaims) {
    const refusal = await claim.take(container, priced, settlementId);
    if (refusal) return refusal;
  }
  return null;
}

/** Asked between the authorisation and the order; after a refusal no order is made and the payment is released. */
export async function confirmClaims(
  container: MedusaContainer,
  basket: { basket_id: string },
): Promise<ClaimRefusal | null> {
  for (const claim of scarceClaims) {
    const refusal = await claim.confirm?.(container, basket);
    if (refusal) return refusal;
  }
  return null;
}

export async function keepClaims(
  container: MedusaContainer,
  order: { basket_id: string; order_id: string },
): Promise<void> {
  for (const claim of scarceClaims) await claim.keep(container, order);
}

export async function releaseClaims(container: MedusaContainer, end: ClaimEnd): Promise<void> {
  for (const claim of scarceClaims) await claim.release(container, end);
}
