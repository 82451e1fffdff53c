import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** One move of a settlement; `at` is ISO 8601. */
export interface HistoryEntry {
  settlement_id: string;
  from_state: string | null;
  to_state: string;
  amount_pence: number;
  reason: string | null;
  payment_intent_id: string | null;
  at: string;
}

/** The moves of these settlements, oldest first. */
export async function readPaymentHistory(
  container: MedusaContainer,
  settlementIds: string[],
): Promise<HistoryEntry[]> {
  const rows = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("settlement_transition")
    .whereIn("settlement_id", settlementIds)
    .whereNull("deleted_at")
    .orderBy([{ column: "created_at" }, { column: "id" }])
    .select<(Omit<HistoryEntry, "at"> & { created_at: Date })[]>("*");
  return rows.map(
    ({ settlement_id, from_state, to_state, amount_pence, reason, payment_intent_id, created_at }) => ({
      settlement_id,
      from_state,
      to_state,
      amount_pence,
      reason,
      payment_intent_id,
      at: created_at.toISOString(),
    }),
  );
}
