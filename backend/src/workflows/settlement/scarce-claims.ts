import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { PricedBasket } from "../basket/price-basket";

/** Why a basket can't be paid as it is, in the shopper's words, and the step of the checkout that puts it right. */
export interface ClaimRefusal {
  step: Extract<PreparePaymentResponse, { status: "incomplete" }>["step"];
  message: string;
}

/**
 * Something that only so many orders can have: a single-use code, a numbered lot, a delivery slot. It is claimed for a
 * basket before its payment can be authorised, so that nobody pays for what another one got. All three parts may be
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
export const scarceClaims: readonly ScarceClaim[] = [];

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

export async function keepClaims(
  container: MedusaContainer,
  order: { basket_id: string; order_id: string },
): Promise<void> {
  for (const claim of scarceClaims) await claim.keep(container, order);
}

export async function releaseClaims(container: MedusaContainer, end: ClaimEnd): Promise<void> {
  for (const claim of scarceClaims) await claim.release(container, end);
}
