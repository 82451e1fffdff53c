import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import type { DocumentKind } from "./document-kinds";
import TaxDocument from "./models/tax-document";
import type { TaxDocumentContent } from "./tax-document-content";
import { runPrepared } from "../../run-prepared";

export type TaxDocumentRow = Omit<InferTypeOf<typeof TaxDocument>, "content"> & {
  content: TaxDocumentContent;
};

export interface DocumentToIssue {
  kind: DocumentKind;
  order_id: string;
  /** The order of an invoice, the refund of a note; each gets one document of a kind. */
  subject_id: string;
  /** Says what it prints, given what the order has already; nothing of its kind is issued meanwhile. */
  compose: (issued: TaxDocumentRow[]) => TaxDocumentContent;
}

/** The part of knex, and of its transactions, that is used here. */
interface Queries {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}
interface Database extends Queries {
  transaction<Result>(work: (transaction: Queries) => Promise<Result>): Promise<Result>;
}

/** Issued invoices and notes. There is a way to issue and ways to read; the database refuses all else. */
export default class InvoiceModuleService extends MedusaService({ TaxDocument }) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  /**
   * Issues a document, or gives the one that its subject has already. The row of the series is locked until the document
   * is committed with its number, so numbers have no gap and no twin whatever fails in between, and dates rise with them.
   */
  async issue(document: DocumentToIssue): Promise<TaxDocumentRow> {
    const { kind, order_id, subject_id, compose } = document;
    return await this.database.transaction(async (transaction) => {
      await runPrepared(transaction, "select 1 from tax_document_series where kind = ? for update", [kind]);
      const ofOrder = await this.documentsOf(order_id, transaction);
      const known = ofOrder.find((row) => row.kind === kind && row.subject_id === subject_id);
      if (known) return known;
      const content = compose(ofOrder);
      const issued = await runPrepared<TaxDocumentRow>(
        transaction,
        `with next as (
           update tax_document_series set last_number = last_number + 1 where kind = ? returning last_number
         )
         insert into tax_document (id, kind, number, order_id, subject_id, issued_at, content)
         select ?, ?, last_number, ?, ?, date_trunc('milliseconds', clock_timestamp()), ? from next returning *`,
        [kind, generateEntityId(undefined, "taxdoc"), kind, order_id, subject_id, JSON.stringify(content)],
      );
      return issued.rows[0]!;
    });
  }

  /** Null while the order has none. */
  async invoiceOf(orderId: string): Promise<TaxDocumentRow | null> {
    return (await this.documentsOf(orderId)).find(({ kind }) => kind === "invoice") ?? null;
  }

  /** The invoice first, then the notes in the order of their issue; empty while the order has none. */
  async documentsOf(orderId: string, queries: Queries = this.database): Promise<TaxDocumentRow[]> {
    const { rows } = await runPrepared<TaxDocumentRow>(
      queries,
      "select * from tax_document where order_id = ? and deleted_at is null order by issued_at, id",
      [orderId],
    );
    return rows;
  }
}
