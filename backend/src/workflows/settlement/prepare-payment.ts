import type { BasketView } from "@balance/contracts/basket";
import type { PreparePaymentRequest, PreparePaymentResponse } from "@balance/contracts/payment";
import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { LostLeaseError } from "../../modules/settlement/lost-lease-error";
import { loadPricedBasket, loadPricedBasketParts, showPriced } from "../basket/load-priced-basket";
import { writeCart } from "../basket/write-cart";
import type { PricedBasket } from "../basket/price-basket";
import { beginning, ensurePaymentIntent, findPaymentIntent } from "./ensure-payment-intent";
import { type HeldSettlement, holdSettlement, leaseSeconds } from "./hold-settlement";
import { isReleasing, releaseSettlement } from "./release-settlement";
import { resultOfOther } from "./result-of-other";
import type { ClaimRefusal } from "./scarce-claim";
import { takeClaims } from "./scarce-claims";
import { settleHeld } from "./settle-held";
import { signOrderToken } from "../order/sign-order-token";

/** Longer than a worker that died holds a settlement, and less than the storefront waits for this answer. */
const waitForTheDeadMs = (leaseSeconds + 2) * 1_000;
/** Stripe takes no card payment below 30p: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const leastPence = 30;
/** A pricing this young is used again after the wait for the settlement, if the basket is still in the same version. */
const pricingLastsMs = 2_000;

/**
 * "Pay now": checks the basket against what the shopper saw, writes the engine's cart from it and readies one
 * PaymentIntent for exactly the cart's total. Called again, it gives the same PaymentIntent, with the new amount if the
 * basket has changed. Nothing of what the browser sent reaches Stripe.
 * Throws a MedusaError "not_found" when there is no such basket; a Stripe that is down or refuses is answered as a value.
 */
export async function preparePayment(
  container: MedusaContainer,
  basketId: string,
  { shown_total_pence }: PreparePaymentRequest,
): Promise<PreparePaymentResponse> {
  const priced = await loadPricedBasketParts(container, basketId);
  const pricedAt = performance.now();
  const basket = await showPriced(container, priced);
  const refusal = await refuse(container, basket, shown_total_pence);
  if (refusal) return refusal;
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .openSettlement(basketId);
  try {
    const prepared = await holdSettlement(
      container,
      settlement.id,
      waitForTheDeadMs,
      (held) => prepareHeld(container, held, shown_total_pence, { priced, pricedAt }),
      () => resultOfOther(container, basket),
    ).catch(nullWhenLost);
    return (
      prepared ??
      (await resultOfOther(container, basket)) ??
      (await changed(container, basketId, beingFinished))
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    // down, slow, or it refuses us: no PaymentIntent reached the browser, and the next press goes on from the database
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Basket ${basketId} could not be prepared for payment: ${error.type}: ${error.message}`);
    return { status: "unavailable", message: stripeUnavailable };
  }
}

const beingFinished =
  "A payment for this basket is being finished just now. Please wait a moment and try again.";
const stripeUnavailable =
  "Our payment service can't be reached just now, so no payment was begun. Your basket is kept: please try again in a few minutes.";

/** A worker that lost its lease leaves the settlement to its successor, and so is told what that one came to. */
function nullWhenLost(error: unknown): null {
  if (error instanceof LostLeaseError) return null;
  throw error;
}

async function prepareHeld(
  container: MedusaContainer,
  held: HeldSettlement,
  shownTotalPence: number,
  before: { priced: PricedBasket; pricedAt: number },
): Promise<PreparePaymentResponse> {
  const basketId = held.row.basket_id;
  let pricedAt: number | null = before.pricedAt;
  let existing = await findPaymentIntent(container, held);
  if (isPaid(held, existing) || isReleasing(held.row)) {
    // in another tab, or the shopper came back before it was settled or let go: that payment comes first
    const settled = await settleHeld(container, held, existing);
    if (settled.status === "ordered") return { status: "ordered", order_token: settled.order_token };
    if (settled.status === "processing") return await changed(container, basketId, settled.message);
    existing = await findPaymentIntent(container, held);
    pricedAt = null;
  }

  // read again: it may have changed while another caller held this settlement, or an earlier payment was just released
  const now = await pricedNow(container, before.priced, pricedAt);
  const basket = await showPriced(container, now);
  const refusal = await refuse(container, basket, shownTotalPence);
  if (refusal) return refusal;
  const { cart_id, total_pence, basket_version, priced } = await writeCart(container, basketId, now);
  const isAsShown = total_pence === shownTotalPence && basket_version === basket.version;
  const baskets = container.resolve<BasketModuleService>(BASKET_MODULE);
  if (!isAsShown || !(await baskets.startPaying(basketId, basket_version)))
    return await changed(container, basketId);
  const claimRefusal = await claim(container, held, existing, priced);
  if (claimRefusal) {
    const { step, message } = claimRefusal;
    if (step === null) return await changed(container, basketId, message);
    return { status: "incomplete", step, message, basket: await loadPricedBasket(container, basketId) };
  }

  const agreed = { cart_id, amount_pence: total_pence, basket_version };
  const intent = await ensurePaymentIntent(container, held, existing, agreed);
  if (intent) {
    return {
      status: "ready",
      payment_intent_id: intent.id,
      client_secret: intent.client_secret,
      amount_pence: total_pence,
    };
  }
  const settled = await settleHeld(container, held, null);
  if (settled.status === "ordered") return { status: "ordered", order_token: settled.order_token };
  return await changed(container, basketId, settled.message);
}

/** The basket as it is now, priced: by the pricing of a moment ago, if the basket is still the same. Null is long ago. */
async function pricedNow(
  container: MedusaContainer,
  priced: PricedBasket,
  pricedAt: number | null,
): Promise<PricedBasket> {
  const { id, version, status } = priced.basket;
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(id);
  const isSame = basket?.version === version && basket.status === status;
  if (!isSame || pricedAt === null || performance.now() - pricedAt > pricingLastsMs)
    return await loadPricedBasketParts(container, id);
  return { ...priced, basket };
}

/** Takes what is scarce before anything can be authorised. A refusal ends the payment that may have been begun before. */
async function claim(
  container: MedusaContainer,
  held: HeldSettlement,
  existing: Stripe.PaymentIntent | null,
  priced: PricedBasket,
): Promise<ClaimRefusal | null> {
  // after a crash the sweeper lets the claims go: a settlement with neither PaymentIntent nor cart ends
  await held.move("prepared", {
    ...beginning(),
    ...(existing ? {} : { cart_id: null }),
  });
  const refusal = await takeClaims(container, priced, held.row.id);
  if (refusal) await releaseSettlement(container, held, "claim_refused", refusal.message);
  return refusal;
}

function isPaid({ row }: HeldSettlement, intent: Stripe.PaymentIntent | null): boolean {
  if (row.state !== "prepared" && row.state !== "cancelled") return true;
  return intent !== null && ["requires_capture", "succeeded", "processing"].includes(intent.status);
}

/** What must be put right, or seen, before this basket can be paid. Null when it can be paid now. */
async function refuse(
  container: MedusaContainer,
  basket: BasketView,
  shownTotalPence: number,
): Promise<PreparePaymentResponse | null> {
  if (basket.status === "ordered") {
    const row = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(basket.id);
    if (!row?.order_id)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Basket ${basket.id} is ordered but names no order`,
      );
    return { status: "ordered", order_token: signOrderToken(row.order_id) };
  }
  if (basket.line_items.length === 0) {
    return { status: "incomplete", step: "basket", message: "Your basket is empty.", basket };
  }
  const blocking = basket.notices.filter((notice) => notice.blocking);
  if (blocking.length > 0) {
    return { status: "changed", message: blocking.map((notice) => notice.message).join(" "), basket };
  }
  if (!basket.contact) {
    const message = "Please enter your contact details and address first.";
    return { status: "incomplete", step: "contact", message, basket };
  }
  if (!basket.delivery_option_id) {
    return {
      status: "incomplete",
      step: "delivery",
      message: "Please choose how you get your order first.",
      basket,
    };
  }
  if (basket.total_pence !== shownTotalPence) return { status: "changed", message: newTotal(basket), basket };
  if (basket.total_pence > 0 && basket.total_pence < leastPence) {
    const message = `Card payments start at ${formatPence(leastPence)}. Please add something to your basket.`;
    return { status: "incomplete", step: "basket", message, basket };
  }
  return null;
}

async function changed(
  container: MedusaContainer,
  basketId: string,
  message?: string,
): Promise<PreparePaymentResponse> {
  const basket = await loadPricedBasket(container, basketId);
  return { status: "changed", message: message ?? newTotal(basket), basket };
}

/** With what changed since the shopper saw it: prices and stock of line items, or why a code takes nothing off any more. */
function newTotal({ total_pence, notices, discount }: BasketView): string {
  const told = notices.map(({ message }) => message);
  const total = `Your basket has changed: the total is now ${formatPence(total_pence)}. Please check it before you pay.`;
  return [...told, ...(discount?.reason ? [discount.reason] : []), total].join(" ");
}
