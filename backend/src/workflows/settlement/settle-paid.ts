import type { SettlePaymentResponse } from "@balance/contracts/payment";
import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { loadPricedBasket } from "../basket/load-priced-basket";
import { finishOrder } from "./finish-order";
import { orderedResult } from "./finished-result";
import type { HeldSettlement } from "./hold-settlement";
import { type Placement, placeOrder } from "./place-order";
import { releaseSettlement } from "./release-settlement";
import { confirmClaims } from "./scarce-claims";
import { undoPlacement } from "./undo-placement";
import { verifyOrder } from "./verify-order";

const checkAgainMs = 20_000;
const mostPlacements = 10;

/**
 * The bank holds exactly the agreed amount (or the basket costs nothing): makes the order, verifies it in the database,
 * and only then takes the money. What a dead worker left is verified first, and taken back when it is not whole. `intent`
 * was just retrieved; null for a basket of £0.00.
 */
export async function settlePaid(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent | null,
): Promise<SettlePaymentResponse> {
  const { basket_id, basket_version, cart_id, state } = held.row;
  if (!cart_id)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${held.row.id} is paid but names no cart`,
    );
  const baskets = container.resolve<BasketModuleService>(BASKET_MODULE);
  const isResumed = state === "authorised";
  let order = isResumed ? await verifyOrder(container, held.row) : null;
  if (!order || order.problems.length > 0) {
    // what is whole by the log and yet damaged is made anew; what is half done is finished
    if (order) await undoPlacement(container, held);
    // takes the basket into payment only while it is what the shopper agreed to pay for
    if (!(await baskets.startPaying(basket_id, basket_version))) return await releaseChanged(container, held);
    const lost = await confirmClaims(container, { basket_id });
    if (lost) return await release(container, held, "claim_lost", lost.message);
    if (!isResumed) {
      await held.move("authorised", { next_check_at: new Date(Date.now() + checkAgainMs), check_count: 0 });
    }
    const placement = await tryToPlace(container, held, intent);
    if (!placement.placed) return await releaseUnplaced(container, held, placement);
    order = await verifyOrder(container, held.row);
    if (!order || order.problems.length > 0) {
      const problems = order?.problems.join("; ") ?? "there is no order";
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The order of basket ${basket_id} is not whole and is taken back: ${problems}`);
      return await release(container, held, "order_not_whole", orderNotMade);
    }
  }
  // closed only as the basket that was paid for: a change in these last moments ends the payment instead
  if (!(await baskets.markOrdered(basket_id, basket_version, order.order_id)))
    return await releaseChanged(container, held);
  await held.nameOrder(order.order_id);
  await finishOrder(container, held);
  return orderedResult(held.row);
}

/**
 * The payment is not for what the basket holds now: nothing is charged, and the shopper sees the new total first, or that
 * the basket was closed meanwhile.
 */
export async function releaseChanged(
  container: MedusaContainer,
  held: HeldSettlement,
): Promise<SettlePaymentResponse> {
  const { total_pence, notices } = await loadPricedBasket(container, held.row.basket_id);
  const closed = notices.find(({ kind }) => kind === "closed");
  if (closed)
    return await release(container, held, "basket_closed", `${closed.message} Nothing was charged.`);
  const message = `Your basket changed while you were paying, so we did not take the payment and nothing was charged. It now comes to ${formatPence(total_pence)}: please check it and pay again.`;
  return await release(container, held, "basket_changed", message);
}

/** What should pass and never does must not keep the shopper's money for ever. */
async function tryToPlace(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent | null,
): Promise<Placement> {
  try {
    return await placeOrder(container, held, { intent });
  } catch (cause) {
    if (held.row.check_count >= mostPlacements)
      return { placed: false, reason: "refused", cause: cause as Error };
    await held.note({ check_count: held.row.check_count + 1 });
    throw cause;
  }
}

async function releaseUnplaced(
  container: MedusaContainer,
  held: HeldSettlement,
  { reason, cause }: Extract<Placement, { placed: false }>,
): Promise<SettlePaymentResponse> {
  const { basket_id } = held.row;
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Basket ${basket_id} could not become an order (${reason}): ${cause.message}`);
  if (reason === "refused") return await release(container, held, reason, orderNotMade);
  const { notices } = await loadPricedBasket(container, basket_id);
  const told = notices.filter((notice) => notice.blocking).map((notice) => notice.message);
  const happened = reason === "code_used_up" ? usedUp : soldOut;
  return await release(container, held, reason, [happened, ...told].join(" "));
}

async function release(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: string,
  message: string,
): Promise<SettlePaymentResponse> {
  await releaseSettlement(container, held, reason, message);
  return { status: "released", message, basket_id: held.row.basket_id };
}

const soldOut = "Someone else was a moment faster, so we could not make your order. Nothing was charged.";
const usedUp =
  "Your discount code was used up by someone else a moment before, so we could not make your order. Nothing was charged, and your basket shows the new total.";
const orderNotMade =
  "We could not make your order, and nothing was charged. Your basket is as you left it: please try again, or call us.";
