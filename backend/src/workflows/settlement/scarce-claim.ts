import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { PricedBasket } from "../basket/price-basket";

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
