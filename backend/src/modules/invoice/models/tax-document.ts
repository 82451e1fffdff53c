import { model } from "@medusajs/framework/utils";
import { documentKinds } from "../document-kinds";

/**
 * An issued invoice, credit note or debit note. The database refuses to change or delete a row (a trigger of the first
 * migration), because a tax record is kept as it was sent: VAT Regulations 1995/2518, reg 31; VATA 1994 Sch 11 para 6.
 */
const TaxDocument = model
  .define("tax_document", {
    id: model.id({ prefix: "taxdoc" }).primaryKey(),
    kind: model.enum([...documentKinds]),
    /** Counts without a gap within its kind; see `issue` in service.ts. */
    number: model.number(),
    order_id: model.text(),
    /** What it is made for, once: the order of an invoice, the refund of a note. */
    subject_id: model.text(),
    issued_at: model.dateTime(),
    /** A `TaxDocumentContent`: everything printed beside number and date of issue, as it was on that day. */
    content: model.json(),
  })
  .indexes([
    { on: ["kind", "number"], unique: true },
    { on: ["kind", "subject_id"], unique: true },
    { on: ["order_id"] },
  ]);

export default TaxDocument;
