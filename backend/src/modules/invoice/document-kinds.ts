/**
 * `invoice`: what was sold. `credit_note`: a refund takes something off it. `debit_note`: the refund failed at the bank after
 * its credit note was issued, and puts it back; an issued document is never changed, only answered by another.
 */
export const documentKinds = ["invoice", "credit_note", "debit_note"] as const;

export type DocumentKind = (typeof documentKinds)[number];

const series: Record<DocumentKind, string> = { invoice: "INV", credit_note: "CRN", debit_note: "DBN" };

/** The number as printed: 42 of the invoices is "INV-00042". Each kind counts from 1 in a series of its own. */
export function documentNumber(kind: DocumentKind, number: number): string {
  return `${series[kind]}-${String(number).padStart(5, "0")}`;
}
