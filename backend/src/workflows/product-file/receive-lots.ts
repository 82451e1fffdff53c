import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils";
import { stockLocationName } from "../../store-basics/ensure-stock-location";
import { receiveGoods } from "../lot/receive-goods";
import type { FileOrigin } from "./file-origin";
import type { PlannedLot, ProductPlan } from "./plan-product";

/**
 * Receives the opening quantity of each lot that isn't there yet, as staff receive goods. The row of the run is the key, so that
 * nothing is received twice. Throws a MedusaError "not_allowed" with the reason when a lot is refused.
 */
export async function receiveLots(
  container: MedusaContainer,
  { newLots }: ProductPlan,
  { run_id, actor }: FileOrigin,
): Promise<void> {
  if (newLots.length === 0) return;
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { items, locationId } = await readShelves(database, newLots);
  for (const { sku, line, lot } of newLots) {
    const received = await receiveGoods(
      container,
      {
        key: `product-file:${run_id}:${line}`,
        reason: `Opening quantity, row ${line} of a product file`,
        inventory_item_id: items.get(sku) ?? "",
        code: lot.code,
        best_before: lot.best_before,
        location_id: locationId,
        quantity: lot.quantity,
        supplier_id: lot.supplier === null ? null : await ensureSupplier(database, lot.supplier),
        invoice_reference: lot.invoice_reference,
        ...(lot.received_on && { received_on: lot.received_on }),
      },
      actor,
    );
    if (!received.ok)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Lot ${lot.code} was not received: ${received.message}`,
      );
  }
}

async function readShelves(
  database: Knex,
  lots: PlannedLot[],
): Promise<{ items: Map<string, string>; locationId: string }> {
  const { rows } = await database.raw<{
    rows: [{ location_id: string; items: { sku: string; id: string }[] }];
  }>(
    `select (select id from stock_location where name = ? and deleted_at is null limit 1) as location_id,
       (select coalesce(json_agg(json_build_object('sku', variant.sku, 'id', link.inventory_item_id)), '[]')
         from product_variant variant join product_variant_inventory_item link on link.variant_id = variant.id
         where variant.sku = any(?) and variant.deleted_at is null and link.deleted_at is null) as items`,
    [stockLocationName, lots.map(({ sku }) => sku)],
  );
  const [{ items, location_id }] = rows;
  return { items: new Map(items.map(({ sku, id }) => [sku, id])), locationId: location_id };
}

/** One that is new has a name only: staff give its address on the page of suppliers. */
function ensureSupplier(database: Knex, name: string): Promise<string> {
  return database.transaction(async (transaction) => {
    // two files at once name the same new supplier
    await transaction.raw("select pg_advisory_xact_lock(hashtext('supplier'), hashtext(lower(?)))", [name]);
    const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
      "select id from supplier where lower(name) = lower(?) and deleted_at is null order by id limit 1",
      [name],
    );
    if (rows[0]) return rows[0].id;
    const id = generateEntityId(undefined, "suppl");
    await transaction.raw(
      `insert into supplier (id, name, address, phone, out_of_hours_phone, email, food_registration, notes)
       values (?, ?, '', '', '', '', '', '')`,
      [id, name],
    );
    return id;
  });
}
