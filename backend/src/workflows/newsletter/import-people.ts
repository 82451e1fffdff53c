import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { type Database, readRows } from "../../modules/newsletter/database";
import { importSubscriber } from "../../modules/newsletter/import-subscriber";
import { keepWording } from "../../modules/newsletter/keep-wording";
import { addressHash } from "./address-hash";
import { inTransaction } from "./in-transaction";
import {
  type ReadRow,
  readPastCustomerRows,
  readSubscriberRows,
  type SubscriberCsvRow,
} from "./read-subscriber-rows";

export interface ImportRequest {
  kind: "subscribers" | "past_customers";
  file_name: string;
  csv: string;
  /** Tells exactly what would happen, and does nothing. */
  dry_run: boolean;
}

export interface ImportReport {
  dry_run: boolean;
  taken: number;
  refused: { line: number; reason: string }[];
}

export type ImportOutcome = { ok: true; report: ImportReport } | { ok: false; message: string };

/** Ends the transaction of a dry run after all has been tried in it. */
class DryRun extends Error {}

/**
 * Brings in a file, all of its good rows or none. A dry run does the same work and takes it back, so that its report is
 * what the real one would say at that moment.
 */
export async function importPeople(
  container: MedusaContainer,
  request: ImportRequest,
  actor: string,
): Promise<ImportOutcome> {
  const { kind, csv, dry_run } = request;
  const file = kind === "subscribers" ? readSubscriberRows(csv) : readPastCustomerRows(csv);
  if (!file.ok) return file;
  const report: ImportReport = { dry_run, taken: 0, refused: [] };
  const importId = generateEntityId(undefined, "nlimp");
  try {
    await inTransaction(container, async (transaction) => {
      for (const read of file.rows as ReadRow<SubscriberCsvRow | string>[]) {
        const reason = "refusal" in read ? read.refusal : await take(transaction, read, importId, actor);
        if (reason === null) report.taken += 1;
        else report.refused.push({ line: read.line, reason });
      }
      if (dry_run) throw new DryRun();
      await noteImport(transaction, importId, request, report, actor);
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return { ok: true, report };
}

async function take(
  transaction: Database,
  { line, row }: { line: number; row: SubscriberCsvRow | string },
  importId: string,
  actor: string,
): Promise<string | null> {
  if (typeof row === "string") return await takePastCustomer(transaction, row, importId);
  const { consent_wording, evidence, ...person } = row;
  return await importSubscriber(transaction, {
    ...person,
    address_hash: addressHash(person.address_key),
    wording_version_id: await keepImportedWording(transaction, consent_wording),
    evidence_ref: [`${importId} line ${line}`, evidence].filter(Boolean).join(": "),
    actor,
  });
}

async function takePastCustomer(
  transaction: Database,
  addressKey: string,
  importId: string,
): Promise<string | null> {
  const rows = await readRows(
    transaction,
    `insert into past_customer_hash (id, address_hash, import_id) values (?, ?, ?) on conflict do nothing returning id`,
    [generateEntityId(undefined, "past"), addressHash(addressKey), importId],
  );
  return rows.length > 0 ? null : "This address is known already.";
}

/** The words of another form, by their digest: the same words are one version. */
async function keepImportedWording(transaction: Database, words: string): Promise<string> {
  const id = `imported-${createHash("sha256").update(words).digest("hex").slice(0, 24)}`;
  await keepWording(transaction, {
    id,
    purpose: "newsletter",
    checkbox_label: words,
    text: "",
    offer: "",
    privacy_url: "",
    privacy_version: "as the form of that time said",
  });
  return id;
}

async function noteImport(
  transaction: Database,
  id: string,
  { kind, file_name, csv }: ImportRequest,
  { taken, refused }: ImportReport,
  actor: string,
): Promise<void> {
  const digest = createHash("sha256").update(csv).digest("hex");
  await readRows(
    transaction,
    `insert into newsletter_import (id, kind, file_name, file_digest, actor, taken, refused)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [id, kind, file_name, digest, actor, taken, refused.length],
  );
}
