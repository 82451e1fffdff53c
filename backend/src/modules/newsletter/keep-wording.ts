import { createHash } from "node:crypto";
import type { ConsentWording } from "@balance/compliance/newsletter-wording";
import { MedusaError } from "@medusajs/framework/utils";
import { type Database, readRows } from "./database";

/**
 * Keeps the words under their id, for ever. Throws when other words are kept under it already: then somebody has changed
 * them without a new id, and no proof may point there.
 */
export async function keepWording(database: Database, wording: ConsentWording): Promise<void> {
  const { id, purpose, checkbox_label, text, offer, privacy_url, privacy_version } = wording;
  const hash = createHash("sha256").update(JSON.stringify(wording)).digest("hex");
  await readRows(
    database,
    `insert into wording_version (id, purpose, checkbox_label, text, privacy_url, privacy_version, hash, valid_from)
     values (?, ?, ?, ?, ?, ?, ?, now()) on conflict (id) do nothing`,
    [
      id,
      purpose,
      checkbox_label,
      [text, offer].filter(Boolean).join("\n"),
      privacy_url,
      privacy_version,
      hash,
    ],
  );
  const [kept] = await readRows<{ hash: string }>(database, "select hash from wording_version where id = ?", [
    id,
  ]);
  if (kept?.hash !== hash) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Other words are kept as wording "${id}": give the changed ones a new id in newsletter-wording.ts`,
    );
  }
}

/** Whether a form with these words can have been ours. */
export async function isKnownWording(database: Database, id: string): Promise<boolean> {
  return (await readRows(database, "select 1 from wording_version where id = ?", [id])).length > 0;
}
