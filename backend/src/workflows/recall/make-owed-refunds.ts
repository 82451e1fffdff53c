import { formatPence } from "@balance/money/format-pence";
import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { attemptingRefund } from "../../modules/stripe-payment/refund-attempt";
import { runPrepared } from "../../run-prepared";
import { isRefundRefusal } from "../payment-desk/is-refund-refusal";
import { keepRefundLines } from "../payment-desk/refund-lines";
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
  const due = await readRefundDue(container, owed);
  // what was begun before is looked for even when nothing seems to be due any more: it may be why
  const begun = owed.amount_pence === null ? null : await paymentOf(container, owed);
  if (begun && (await resumeRefund(container, begun, owed.attempt)))
    return { state: "made", amount_pence: owed.amount_pence, detail: "" };
  if ("none" in due) return { state: "failed", amount_pence: null, detail: due.none };
  const { payment_id, amount_pence } = due;
  await noteDue(container, owed, due);
  try {
    await attemptingRefund(owed.attempt, () =>
      refundPaymentWorkflow(container).run({
        input: {
          payment_id,
          amount: penceToPounds(amount_pence),
          note: `Recall ${owed.ref}`,
          // the engine's type forgets what its module takes; the admin's route sends it too
          ...{ metadata: { attempt: owed.attempt } },
        },
      }),
    );
  } catch (error) {
    if (!isRefundRefusal(error)) throw error;
    return { state: "failed", amount_pence: null, detail: errorMessage(error) };
  }
  return { state: "made", amount_pence, detail: "" };
}

/** Before any money moves: a row with an amount is one whose refund may have begun, for these lines. */
async function noteDue(
  container: MedusaContainer,
  { id, order_id, attempt }: OwedRefund,
  { amount_pence, lines }: Exclude<RefundDue, { none: string }>,
): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await runPrepared(
      transaction,
      `update recall_remedy set amount_pence = ?, updated_at = now() where id = ?`,
      [amount_pence, id],
    );
    await keepRefundLines(transaction, { order_id, attempt, lines });
  });
}

/** The payment that an attempt was begun on; null when the engine has no refund of it. */
async function paymentOf(container: MedusaContainer, { attempt }: OwedRefund): Promise<string | null> {
  const { rows } = await runPrepared<{ payment_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select payment_id from refund where metadata ->> 'attempt' = ? and deleted_at is null`,
    [attempt],
  );
  return rows[0]?.payment_id ?? null;
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
