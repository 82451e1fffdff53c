import type { Amounts } from "./tax-document-content";

/** The sum of amounts, field by field; all zero for none. */
export function addUp(parts: readonly Amounts[]): Amounts {
  const sum = { net_pence: 0, vat_pence: 0, gross_pence: 0 };
  for (const part of parts) {
    sum.net_pence += part.net_pence;
    sum.vat_pence += part.vat_pence;
    sum.gross_pence += part.gross_pence;
  }
  return sum;
}
