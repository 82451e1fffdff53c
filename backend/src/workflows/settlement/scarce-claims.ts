import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { PricedBasket } from "../basket/price-basket";
import { firstOrderClaim } from "../first-order/first-order-claim";

/**
 * Why a basket can't be paid as it is, in the shopper's words, and the step of the checkout that puts it right; null when
 * nothing has to be put right: what was refused is out of the basket, and its new total can be paid.
 */
export interface ClaimRefusal {
  step: Extract<PreparePaymentResponse, { status: "incomplete" }>["step"] | null;
  message: string;
}

/**
 * Something that only so many orders can have: a single-use code, a numbered lot, a delivery slot. It is claimed for a
 * basket before its payment can be authorised, so that nobody pays for what another one got. All parts may be
 * called again at any time, after a crash or by two callers one after the other, and then change nothing; each one makes
 * its race safe in the database. The settlement of the basket is held by the caller.
 */
export interface ScarceClaim {
  /** Names the claim in logs. */
  name: string;
  /**
   * Claims for this basket what it needs now, and lets go what an earlier version of it had claimed and it no longer
   * needs. Null when it has it.
   */
  take(container: MedusaContainer, priced: PricedBasket, settlementId: string): Promise<ClaimRefusal | null>;
  /**
   * The bank holds the money and the order is about to be made: null when the basket still has what it claimed, or has
   * just got it again after a timer took it away. Left out by claims that nothing but `release` ends.
   */
  confirm?(container: MedusaContainer, basket: { basket_id: string }): Promise<ClaimRefusal | null>;
  /** The order is whole: the claim is its own for good. */
  keep(container: MedusaContainer, order: { basket_id: string; order_id: string }): Promise<void>;
  /** The payment ended without an order (`order_id` null), or its order was cancelled before it was sent. */
  release(container: MedusaContainer, end: ClaimEnd): Promise<void>;
}

export interface ClaimEnd {
  basket_id: string;
  order_id: string | null;
  reason: string;
}

/** In the order in which they are taken. */
export const scarceClaims: readonly ScarceClaim[] = [firstOrderClaim];

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
