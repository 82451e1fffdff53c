import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { runPrepared } from "../../run-prepared";
import { isOrderBeingChanged } from "../payment-desk/is-order-being-changed";
import { lookUpUnsureRefunds } from "../payment-desk/look-up-unsure-refunds";
import { makeRefund } from "../payment-desk/make-refund";
import { readPaymentOfOrder } from "../payment-desk/read-payment-of-order";
import { keepRefundLines, lockRefundLines } from "../payment-desk/refund-line-rows";
import { resumeRefund } from "../payment-desk/resume-refund";
import { errorMessage } from "../settlement/error-message";
import { noteEvent } from "./note-event";
import { type RefundDue, readRefundDue } from "./read-refund-due";

interface OwedRefund {
  id: string;
  recall_id: string;
  recall_order_id: string;
  order_id: string;
  ref: string;
  attempt: string;
  actor_name: string;
  amount_pence: number | null;
}

type Result = { state: "made" | "failed"; amount_pence: number | null; detail: string };

/** Outlasts the time after which the payments desk takes a refund of a dead process for one to be ended. */
const leaseSeconds = refundEndedAfterSeconds + 30;
const atOnce = 3;

/**
 * Makes the refunds that recalls owe, each once: its row names one attempt, which the engine keeps and Stripe takes as the key,
 * so whatever a process that died had begun is ended, not made again. Any number of callers may run at once.
 */
export async function makeOwedRefunds(container: MedusaContainer): Promise<void> {
  const work = async () => {
    for (let owed = await claimNext(container); owed; owed = await claimNext(container))
      await settle(container, owed);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function claimNext(container: MedusaContainer): Promise<OwedRefund | undefined> {
  const { rows } = await runPrepared<OwedRefund>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `update recall_remedy m set lease_until = now() + ? * interval '1 second', updated_at = now()
     from recall_order o, recall r
     where o.id = m.recall_order_id and r.id = m.recall_id and m.id = (
       select id from recall_remedy
       where kind = 'refund' and state = 'waiting' and deleted_at is null and (lease_until is null or lease_until < now())
       order by created_at, id limit 1 for update skip locked)
     returning m.id, m.recall_id, m.recall_order_id, o.order_id, r.ref, m.attempt, m.actor_name, m.amount_pence`,
    [leaseSeconds],
  );
  return rows[0];
}

async function settle(container: MedusaContainer, owed: OwedRefund): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    await keepResult(container, owed, await refund(container, owed));
  } catch (error) {
    // it stays owed, and is tried again as the same attempt once its lease is over
    logger.warn(`The refund of order ${owed.order_id} in recall ${owed.ref} waits: ${errorMessage(error)}`);
  }
}

async function refund(container: MedusaContainer, owed: OwedRefund): Promise<Result> {
  const { attempt, order_id, ref } = owed;
  const payment = await readPaymentOfOrder(container, order_id);
  if (!payment) return failed("This order has no payment in the shop: refund it the way it was paid.");
  // a row with an amount is one whose refund may have begun
  if (owed.amount_pence !== null && (await resumeRefund(container, payment.payment_id, attempt)))
    return { state: "made", amount_pence: owed.amount_pence, detail: "" };
  await lookUpUnsureRefunds(container, { order_id, payment, attempt });
  if (await isOrderBeingChanged(container, payment.payment_id))
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "somebody is editing the order");
  const due = await noteDue(container, owed, payment.payment_id);
  if ("none" in due) return failed(due.none);
  const { amount_pence } = due;
  const note = `Recall ${ref}`;
  const made = await makeRefund(container, { payment_id: payment.payment_id, attempt, amount_pence, note });
  return made.status === "made" ? { state: "made", amount_pence, detail: "" } : failed(made.message);
}

function failed(detail: string): Result {
  return { state: "failed", amount_pence: null, detail };
}

/** Before any money moves, and with nobody else saying what a refund of this order is for. */
async function noteDue(container: MedusaContainer, owed: OwedRefund, paymentId: string): Promise<RefundDue> {
  return await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await lockRefundLines(transaction, owed.order_id);
    const due = await readRefundDue(container, transaction, { ...owed, payment_id: paymentId });
    if ("none" in due) return due;
    await runPrepared(
      transaction,
      `update recall_remedy set amount_pence = ?, updated_at = now() where id = ?`,
      [due.amount_pence, owed.id],
    );
    await keepRefundLines(transaction, { ...owed, lines: due.lines });
    return due;
  });
}

async function keepResult(
  container: MedusaContainer,
  owed: OwedRefund,
  { state, amount_pence, detail }: Result,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.transaction(async (transaction) => {
    const { rows } = await runPrepared(
      transaction,
      `update recall_remedy set state = ?, amount_pence = ?, detail = ?, lease_until = null, updated_at = now(),
         made_at = case when ? = 'made' then now() end
       where id = ? and state = 'waiting' and attempt = ? returning id`,
      [state, amount_pence, detail, state, owed.id, owed.attempt],
    );
    if (rows.length === 0) return;
    await noteEvent(transaction, {
      recall_id: owed.recall_id,
      recall_order_id: owed.recall_order_id,
      what: state === "made" ? `Refunded ${formatPence(amount_pence ?? 0)}` : `Not refunded: ${detail}`,
      actor_name: owed.actor_name,
    });
  });
}
