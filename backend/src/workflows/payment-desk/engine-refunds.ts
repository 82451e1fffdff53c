import { poundsToPence } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";

/** A refund as the engine has it. */
export interface EngineRefund {
  id: string;
  amount_pence: number;
  note: string | null;
  /** What staff pressed for it, as Stripe knows it; null for one that nobody presses twice. */
  attempt: string | null;
  created_at: Date;
}

export interface RefundedPayment {
  payment_id: string;
  amount_pence: number;
  is_order_cancelled: boolean;
  refunds: EngineRefund[];
  /** What the order's own bookkeeping says went back. */
  order_refunded_pence: number;
}

/** Whether whoever began it may still be about to hear of it, or to write it into the order's books. */
export function mayBeOnItsWay({ created_at }: EngineRefund): boolean {
  return created_at.getTime() > Date.now() - refundEndedAfterSeconds * 1000;
}

/** The payment of an order with its refunds, read in one statement. Null when the session has no payment. */
export async function readEngineRefunds(
  container: MedusaContainer,
  { order_id, payment_session_id }: { order_id: string; payment_session_id: string },
): Promise<RefundedPayment | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{
    rows: {
      payment_id: string;
      amount: string;
      is_order_cancelled: boolean;
      order_refunded: string;
      refunds: (Pick<EngineRefund, "id" | "note" | "attempt"> & { amount: string; created_at: string })[];
    }[];
  }>(
    `select p.id as payment_id, p.amount, o.status = 'canceled' as is_order_cancelled,
       (select coalesce(-sum(t.amount), 0) from order_transaction t
          where t.order_id = o.id and t.reference = 'refund' and t.deleted_at is null) as order_refunded,
       (select coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount, 'note', r.note,
          'attempt', r.metadata ->> 'attempt', 'created_at', r.created_at)
          order by r.created_at), '[]') from refund r where r.payment_id = p.id and r.deleted_at is null) as refunds
     from payment p join "order" o on o.id = ?
     where p.payment_session_id = ? and p.deleted_at is null`,
    [order_id, payment_session_id],
  );
  const [found] = rows;
  if (!found) return null;
  return {
    payment_id: found.payment_id,
    amount_pence: poundsToPence(found.amount),
    is_order_cancelled: found.is_order_cancelled,
    order_refunded_pence: poundsToPence(found.order_refunded),
    refunds: found.refunds.map(({ id, amount, note, attempt, created_at }) => ({
      id,
      note,
      attempt,
      amount_pence: poundsToPence(String(amount)),
      created_at: new Date(created_at),
    })),
  };
}
