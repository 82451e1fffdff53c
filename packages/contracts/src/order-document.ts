/** A VAT invoice, credit note or debit note of an order. Once issued it never changes. */
export interface OrderDocument {
  kind: "invoice" | "credit_note" | "debit_note";
  /** "INV-00042"; also the name of its PDF. */
  number: string;
  /** False for a seller who is not registered for VAT: then nobody may call it a VAT invoice. */
  is_vat_document: boolean;
  /** ISO 8601 with zone. */
  issued_at: string;
  /** Including VAT; what a note gives back or puts back is positive too. */
  gross_pence: number;
}

/** `GET /admin/tax-documents?order_id=…`; its PDF is at `/admin/tax-documents/:id`. */
export interface AdminTaxDocumentsResponse {
  documents: (OrderDocument & { id: string })[];
}
