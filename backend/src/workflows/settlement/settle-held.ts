import type { SettlePaymentResponse } from "@balance/contracts/payment";
import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import type { SettlementRow } from "../../modules/settlement/service";
import { loadPricedBasket } from "../basket/load-priced-basket";
import { declineMessage } from "./decline-message";
import { finishOrder } from "./finish-order";
import type { HeldSettlement } from "./hold-settlement";
import { type Placement, placeOrder } from "./place-order";
import { releasePayment } from "./release-payment";
import { signOrderToken } from "./sign-order-token";
import { undoPlacement } from "./undo-placement";
import { verifyOrder } from "./verify-order";

const minute = 60_000;
const abandonedAfterHours = 24;
const mostPlacements = 10;

/**
 * One pass of a held settlement towards its end, from wherever it stands, by what Stripe says of its PaymentIntent
 * (`intent`, just retrieved; null for a basket of £0.00). Every step may have been done before, by a worker that died.
 * Throws when something broke that may pass; the sweeper then comes again.
 */
export async function settleHeld(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent | null,
): Promise<SettlePaymentResponse> {
  const finished = finishedResult(held.row);
  if (finished) return finished;
  if (held.row.state === "ordered") {
    await finishOrder(container, held);
    return ordered(held.row);
  }
  if (intent) return await settleIntent(container, held, intent);
  if (held.row.amount_pence === 0) return await settlePaid(container, held);
  throw new Error(`Settlement ${held.row.id} has an amount to pay but no PaymentIntent`);
}

/** The result of a settlement that has come to its end; null while there is something to do. */
export function finishedResult(row: SettlementRow): SettlePaymentResponse | null {
  switch (row.state) {
    case "captured":
    case "refunded":
    case "disputed":
      return ordered(row);
    case "cancelled":
      return cancelled(row);
    default:
      return null;
  }
}

async function settleIntent(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent,
): Promise<SettlePaymentResponse> {
  const { basket_id, state } = held.row;
  switch (intent.status) {
    case "requires_capture":
    case "succeeded": {
      const held_pence = intent.status === "succeeded" ? intent.amount_received : intent.amount_capturable;
      if (held_pence !== held.row.amount_pence || intent.currency !== "gbp") {
        return await release(container, held, "amount_differs", await basketChanged(container, basket_id));
      }
      return await settlePaid(container, held);
    }
    case "processing":
      await held.note({ next_check_at: new Date(Date.now() + minute) });
      return {
        status: "processing",
        message: "Your bank is still confirming the payment. This can take a moment.",
      };
    case "canceled": {
      // after an authorisation, a placement may have been under way
      if (state === "authorised") await undoPlacement(container, held.row);
      await held.move("cancelled", { next_check_at: null, reason: held.row.reason ?? "payment_cancelled" });
      await baskets(container).reopenBasket(basket_id);
      return cancelled(held.row);
    }
    case "requires_action":
    case "requires_confirmation":
      await lookLater(container, held);
      return {
        status: "not_paid",
        message: "Your bank's security check was not finished. Nothing was charged. Please try again.",
        basket_id,
      };
    default:
      if (intent.last_payment_error) await baskets(container).reopenBasket(basket_id);
      await lookLater(container, held);
      return {
        status: "not_paid",
        message: intent.last_payment_error
          ? declineMessage(intent.last_payment_error)
          : "The payment was not finished. Nothing was charged. Please try again.",
        basket_id,
      };
  }
}

/** The bank holds exactly the agreed amount (or the basket costs nothing): make the order, verify it, finish it. */
async function settlePaid(container: MedusaContainer, held: HeldSettlement): Promise<SettlePaymentResponse> {
  const { basket_id, basket_version, cart_id } = held.row;
  if (!cart_id) throw new Error(`Settlement ${held.row.id} is paid but names no cart`);
  const isResumed = held.row.state === "authorised";
  let order = isResumed ? await verifyOrder(container, held.row) : null;
  if (!order || order.problems.length > 0) {
    if (isResumed) await undoPlacement(container, held.row);
    // takes the basket into payment only while it is what the shopper agreed to pay for
    if (!(await baskets(container).startPaying(basket_id, basket_version))) {
      return await release(container, held, "basket_changed", await basketChanged(container, basket_id));
    }
    if (!isResumed)
      await held.move("authorised", { next_check_at: new Date(Date.now() + minute), check_count: 0 });
    const placement = await tryToPlace(container, held, cart_id);
    if (!placement.placed) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Basket ${basket_id} could not become an order (${placement.reason}): ${placement.cause.message}`,
        );
      return await release(
        container,
        held,
        placement.reason,
        await soldOut(container, held, placement.reason),
      );
    }
    order = await verifyOrder(container, held.row);
    if (!order || order.problems.length > 0) {
      const problems = order?.problems.join("; ") ?? "there is no order";
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The order of basket ${basket_id} is not whole and is taken back: ${problems}`);
      return await release(container, held, "order_not_whole", orderNotMade);
    }
  }
  await held.move("ordered", {
    order_id: order.order_id,
    reason: null,
    shopper_message: null,
    check_count: 0,
  });
  await finishOrder(container, held);
  return ordered(held.row);
}

/** Something that should pass and never does must not keep the shopper's money for ever. */
async function tryToPlace(
  container: MedusaContainer,
  held: HeldSettlement,
  cartId: string,
): Promise<Placement> {
  try {
    return await placeOrder(container, cartId);
  } catch (cause) {
    if (held.row.check_count >= mostPlacements)
      return { placed: false, reason: "refused", cause: cause as Error };
    await held.note({ check_count: held.row.check_count + 1 });
    throw cause;
  }
}

/** No order: gives the money free, takes back what was placed, hands the basket back. The reason is written first. */
async function release(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: string,
  message: string,
): Promise<SettlePaymentResponse> {
  await held.note({ reason, shopper_message: message });
  const released = await releasePayment(container, held.row);
  await undoPlacement(container, held.row);
  if (released === "refunded") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Payment ${held.row.payment_intent_id} had been captured without an order and was refunded (${reason})`,
      );
  }
  await held.move("cancelled", { next_check_at: null });
  await baskets(container).reopenBasket(held.row.basket_id);
  return cancelled(held.row);
}

/** Nobody has paid yet: look again after twice the pause, and after a day give the PaymentIntent up. */
async function lookLater(container: MedusaContainer, held: HeldSettlement): Promise<void> {
  const { check_count, id } = held.row;
  const pausedMinutes = 2 ** check_count;
  if (pausedMinutes > abandonedAfterHours * 60) {
    await held.note({ reason: "abandoned" });
    await releasePayment(container, held.row);
    await held.move("cancelled", { next_check_at: null });
    await baskets(container).reopenBasket(held.row.basket_id);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Settlement ${id} was abandoned and is cancelled`);
    return;
  }
  await held.note({
    check_count: check_count + 1,
    next_check_at: new Date(Date.now() + pausedMinutes * minute),
  });
}

function ordered({ id, state, order_id, basket_id }: SettlementRow): SettlePaymentResponse {
  if (!order_id) throw new Error(`Settlement ${id} is ${state} but names no order`);
  return { status: "ordered", order_token: signOrderToken(order_id), basket_id };
}

/** `released` when we gave the money back, with the reason; else the payment ended by itself. */
function cancelled(row: SettlementRow): SettlePaymentResponse {
  // an order that staff cancelled before its money was taken still has its page
  if (row.order_id) return ordered(row);
  const { shopper_message, basket_id } = row;
  if (shopper_message) return { status: "released", message: shopper_message, basket_id };
  return {
    status: "not_paid",
    message:
      "This payment ended before it was finished. Nothing was charged, and your basket is as you left it.",
    basket_id,
  };
}

async function basketChanged(container: MedusaContainer, basketId: string): Promise<string> {
  const { total_pence } = await loadPricedBasket(container, basketId);
  return `Your basket changed while you were paying, so we did not take the payment and nothing was charged. It now comes to ${formatPence(total_pence)}: please check it and pay again.`;
}

async function soldOut(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: "out_of_stock" | "refused",
): Promise<string> {
  if (reason === "refused") return orderNotMade;
  const { notices } = await loadPricedBasket(container, held.row.basket_id);
  const told = notices.filter((notice) => notice.blocking).map((notice) => notice.message);
  return [
    "Someone else was a moment faster, so we could not make your order. Nothing was charged.",
    ...told,
  ].join(" ");
}

function baskets(container: MedusaContainer): BasketModuleService {
  return container.resolve<BasketModuleService>(BASKET_MODULE);
}

const orderNotMade =
  "We could not make your order, and nothing was charged. Your basket is as you left it: please try again, or call us.";
