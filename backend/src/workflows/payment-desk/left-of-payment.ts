import { runPrepared } from "../../run-prepared";

/** Pence of a payment that were captured and have not gone back, nor are about to by another attempt. */
export async function leftOfPayment(database: object, paymentId: string, attempt: string): Promise<number> {
  const { rows } = await runPrepared<{ pence: number }>(
    database,
    `select round(100 * (
       (select coalesce(sum(amount), 0) from capture where payment_id = ? and deleted_at is null)
       - (select coalesce(sum(amount), 0) from refund where payment_id = ? and deleted_at is null
            and metadata ->> 'attempt' is distinct from ?)))::int as pence`,
    [paymentId, paymentId, attempt],
  );
  return rows[0]!.pence;
}
