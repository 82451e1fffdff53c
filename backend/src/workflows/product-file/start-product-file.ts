import type { StartProductFileRequest } from "@balance/contracts/product-file";
import { labelDuty } from "@balance/compliance/product-kinds";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils";
import { createHash } from "node:crypto";
import { type FileProduct, readProductFile } from "./read-product-file";

/** Wakes whoever brings product files in; without it the next sweep does. */
export const productFileReceived = "balance.product-file-received";

export type StartOutcome = { ok: true; run_id: string } | { ok: false; message: string };

/**
 * Keeps a file with all its rows, in one transaction, and has it brought in from there: whatever is killed afterwards, every
 * row is still known. The same key starts one run.
 */
export async function startProductFile(
  container: MedusaContainer,
  { key, file_name, csv }: StartProductFileRequest,
  actor: { id: string; name: string },
): Promise<StartOutcome> {
  const file = readProductFile(csv);
  if (!file.ok) return file;
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const digest = createHash("sha256").update(csv).digest("hex");
  const runId = await database.transaction(async (transaction) => {
    const id = generateEntityId(undefined, "pfrun");
    const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
      `insert into product_file_run (id, key, file_name, file_digest, actor_id, actor_name)
       values (?, ?, ?, ?, ?, ?)
       on conflict (key) where deleted_at is null do update set updated_at = now() returning id`,
      [id, key, file_name, digest, actor.id, actor.name],
    );
    const run = rows[0]!.id;
    if (run === id) await insertItems(transaction, id, file.products);
    return run;
  });
  await container.resolve(Modules.EVENT_BUS).emit({ name: productFileReceived, data: {} });
  return { ok: true, run_id: runId };
}

async function insertItems(
  transaction: Knex.Transaction,
  runId: string,
  products: FileProduct[],
): Promise<void> {
  const items = products.map((product, number) => ({
    id: generateEntityId(undefined, "pfitem"),
    run_id: runId,
    number,
    wave: isSet(product) ? 1 : 0,
    product,
  }));
  await transaction.raw(
    `insert into product_file_item (id, run_id, number, wave, product)
     select id, run_id, number, wave, product
     from jsonb_to_recordset(?::jsonb) as item (id text, run_id text, number int, wave int, product jsonb)`,
    [JSON.stringify(items)],
  );
}

function isSet({ rows }: FileProduct): boolean {
  return rows.some(
    ({ cells }) =>
      (cells["variant_parts"] ?? "").trim() !== "" ||
      labelDuty(cells["product_kind"] ?? null) === "labels_of_parts",
  );
}
