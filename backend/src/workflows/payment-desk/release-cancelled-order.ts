import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { queueMails } from "../mail/queue-mails";
import { cancelEnginePayment } from "../settlement/cancel-engine-payment";
import { captureOrder } from "../settlement/capture-order";
import { errorMessage } from "../settlement/error-message";
import { type HeldSettlement, holdSettlement, waitForOthersMs } from "../settlement/hold-settlement";
import { openStripe } from "../settlement/open-stripe";
import { recordHeldRefunds } from "../settlement/record-stripe-refunds";
import { releaseClaims } from "../settlement/scarce-claims";
import { readEngineRefunds } from "./engine-refunds";
import { mendRefundBooks } from "./mend-refund-books";

/**
 * Lets go whatever a cancelled order held: its money, its stock, and all that is scarce. The engine's cancelling does a
 * part of it and gives up on what fails; this finishes it, from wherever it stands, and owes the customer the mail.
 * Repeating it changes nothing. Never throws: what fails is kept, and the sweeper comes again.
 */
export async function releaseCancelledOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  try {
    const settlement = await container
      .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
      .findSettlement({ order_id: orderId });
    // an order that staff made by hand was never settled: the engine alone knows it
    if (settlement) {
      const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
        const wasTaken = await release(container, held, orderId);
        if (wasTaken) await recordHeldRefunds(container, held, settlement.payment_intent_id!);
        await tellCustomer(container, orderId);
        return true;
      });
      if (!done) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Its settlement is busy");
    } else await desk.markReleased(orderId);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Cancelled order ${orderId} still holds something and will be tried again: ${errorMessage(error)}`,
      );
    await desk.markReleaseFailed(orderId, errorMessage(error));
  }
}

/** Whether there was money that had been taken. */
async function release(container: MedusaContainer, held: HeldSettlement, orderId: string): Promise<boolean> {
  const wasTaken = await returnMoney(container, held, orderId);
  const lines = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order_item")
    .where({ order_id: orderId })
    .distinct()
    .pluck<string[]>("item_id");
  if (lines.length > 0) await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines);
  const { basket_id } = held.row;
  await releaseClaims(container, { basket_id, order_id: orderId, reason: "order_cancelled" });
  return wasTaken;
}

/**
 * Owes the mail, which tells of what went back by now, with its credit notes. The settlement is still held, so that each refund
 * is told here or, when the bank makes it later, by a mail of its own.
 */
async function tellCustomer(container: MedusaContainer, orderId: string): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  await desk.tellByCancellation(orderId);
  await queueMails(container, [{ template: "order-cancelled", subject_id: orderId }]);
  await desk.markReleased(orderId);
}

async function returnMoney(
  container: MedusaContainer,
  held: HeldSettlement,
  orderId: string,
): Promise<boolean> {
  const { row } = held;
  if (!row.payment_intent_id || !row.payment_session_id) return false;
  const payments = container.resolve(Modules.PAYMENT);
  const intent = await openStripe().paymentIntents.retrieve(row.payment_intent_id);
  if (intent.status === "canceled" || intent.status === "requires_capture") {
    // the engine's own cancelling gives up quietly when Stripe can't be reached
    await cancelEnginePayment(container, row.payment_session_id);
    if (row.state === "ordered") {
      await held.move("cancelled", { next_check_at: null, reason: "order_cancelled" });
    }
    return false;
  }
  // its money was taken in the same moment: the books learn that first, so that the refund has something to stand on
  await captureOrder(container, held);
  if (row.state === "ordered") await held.move("captured", { next_check_at: null, reason: null });
  const order = { order_id: orderId, payment_session_id: row.payment_session_id };
  const books = await readEngineRefunds(container, order);
  if (!books) return false;
  const rest = books.amount_pence - books.refunds.reduce((sum, { amount_pence }) => sum + amount_pence, 0);
  if (rest <= 0) return true;
  const note = "The order was cancelled";
  await payments.refundPayment({ payment_id: books.payment_id, amount: penceToPounds(rest), note });
  const after = await readEngineRefunds(container, order);
  if (after) await mendRefundBooks(container, orderId, after, { evenNew: true });
  return true;
}

/** Finishes what a process that died between cancelling and letting go left; see the settlement sweeper. */
export async function sweepCancelledOrders(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select o.id from "order" o join settlement s on s.order_id = o.id and s.deleted_at is null
     left join order_cancellation c on c.order_id = o.id
     where o.status = 'canceled' and o.deleted_at is null and c.released_at is null
       and coalesce(c.updated_at, o.canceled_at, o.updated_at) < now() - interval '10 seconds'
     order by c.updated_at nulls first limit 50`,
  );
  for (const { id } of rows) await releaseCancelledOrder(container, id);
}
