import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ChangeOutcome } from "../../../workflows/lot/change-stock";
import { readLot } from "../../../workflows/lot/read-lots";
import { readPosting } from "../../../workflows/lot/read-postings";

const types = { 400: "invalid_data", 404: "not_found", 409: "conflict" } as const;

/** Says over HTTP what became of a change of the stock: the posting and the lot as it is now, or why nothing changed. */
export async function answerChange(
  req: MedusaRequest,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
  outcome: ChangeOutcome,
  lotId?: string,
): Promise<void> {
  if (!outcome.ok) {
    const { status, message, field } = outcome;
    res
      .status(status)
      .json({ type: types[status], message, ...(field ? { fields: { [field]: message } } : {}) });
    return;
  }
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const posting = outcome.posting_id === null ? null : await readPosting(database, outcome.posting_id);
  const shown = lotId ?? posting?.entries[0]?.lot_id;
  const lot = shown === undefined ? null : await readLot(database, shown);
  res.json({ posting, lot, oversold: outcome.oversold });
}
