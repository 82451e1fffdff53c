import type { LineInUnits } from "@balance/money/pence-of-units";
import type { DocumentLine } from "../../modules/invoice/tax-document-content";
import type { TakenLine } from "./read-taken-lines";

/** A line of an order's invoice, and what of it went back or is on its way back. Amounts in pence, after discounts. */
export interface RefundableLine extends LineInUnits {
  line_id: string;
  description: string;
}

/** The lines of an invoice that can be refunded one by one: none that was issued before its lines were kept. */
export function refundableLines(
  invoiced: readonly DocumentLine[],
  taken: ReadonlyMap<string, TakenLine>,
): RefundableLine[] {
  return invoiced.flatMap(({ line_id, description, quantity, gross_pence }) =>
    line_id === undefined
      ? []
      : [{ line_id, description, total_pence: gross_pence, quantity, ...takenOf(line_id, taken) }],
  );
}

/** Nothing, of a line that no refund is for. */
export function takenOf(
  lineId: string,
  taken: ReadonlyMap<string, TakenLine>,
): Pick<LineInUnits, "taken_units" | "taken_pence"> {
  const { units = 0, pence = 0 } = taken.get(lineId) ?? {};
  return { taken_units: units, taken_pence: pence };
}
