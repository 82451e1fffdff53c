import type {
  ReceiveFileLine,
  ReceiveFileRequest,
  ReceiveFileResponse,
  ReceiveRequest,
} from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inStockTransaction } from "../in-stock-transaction";
import { lockStock, type StockActor } from "./post-stock";
import { type ReadReceiptLine, readReceiptLines } from "./read-receipt-lines";
import { receiveGoodsIn } from "./receive-goods";
import { unlessRefused } from "./change-stock";

type Outcome = { ok: true; report: ReceiveFileResponse } | { ok: false; message: string };

/** Ends the transaction of a dry run, or of a file with a wrong line, after all has been tried in it. */
class TakenBack extends Error {}

interface NamedPlaces {
  items: { inventory_item_id: string; named: string }[];
  locations: { id: string; name: string }[];
  suppliers: { id: string; name: string }[];
}

/**
 * Receives a delivery from a file, all of its lines or none. A dry run does the same work and takes it back, so that its
 * report is what the real one would say at that moment. The same key again receives nothing twice.
 */
export async function receiveFile(
  container: MedusaContainer,
  request: ReceiveFileRequest,
  actor: StockActor,
): Promise<Outcome> {
  const file = readReceiptLines(request.csv);
  if (!file.ok) return file;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const places = await readPlaces(database, file.lines);
  const lines = file.lines.map((line) => lookUp(line, places, request));
  const items = [...new Set(lines.flatMap(({ receipt }) => receipt?.inventory_item_id ?? []))];
  const report: ReceiveFileResponse = { outcome: "received", lines: [], units: 0 };
  try {
    await inStockTransaction(container, items, async (transaction) => {
      await lockStock(transaction, items);
      if (await isReceived(transaction, request.key)) {
        report.outcome = "already_received";
        throw new TakenBack();
      }
      for (const line of lines) report.lines.push(await receiveLine(transaction, line, actor));
      report.units = report.lines.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
      if (report.lines.some(({ outcome }) => outcome === "wrong")) report.outcome = "wrong";
      else if (request.dry_run) report.outcome = "would_receive";
      if (report.outcome !== "received") throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (file.unknown_columns.length > 0)
    report.lines[0]?.messages.push(`Columns that are not read: ${file.unknown_columns.join(", ")}.`);
  return { ok: true, report };
}

interface LookedUp {
  told: Omit<ReceiveFileLine, "outcome">;
  receipt: ReceiveRequest | null;
}

function lookUp(
  { line, typed, read }: ReadReceiptLine,
  { items, locations, suppliers }: NamedPlaces,
  request: ReceiveFileRequest,
): LookedUp {
  const told = { line, ...typed, quantity: read.ok ? read.line.quantity : null, messages: [] };
  if (!read.ok) return { told: { ...told, messages: read.messages }, receipt: null };
  const messages: string[] = [];
  const named = <Row>(found: Row[], none: string, several: string): Row | undefined => {
    if (found.length !== 1) messages.push(found.length === 0 ? none : several);
    return found[0];
  };
  const { sku, location, supplier, lot_code, invoice_reference, ...rest } = read.line;
  const item = named(
    items.filter((one) => same(one.named, sku)),
    `There is no stock item with the SKU or barcode ${sku}.`,
    `More than one stock item has the SKU or barcode ${sku}.`,
  );
  const at = location
    ? named(
        locations.filter(({ name }) => same(name, location)),
        `There is no location called ${location}. There are: ${locations.map(({ name }) => name).join(", ")}.`,
        `More than one location is called ${location}.`,
      )
    : (locations.find(({ id }) => id === request.location_id) ??
      named(
        locations,
        "There is no location.",
        "Name the location in the file, or choose one for all lines.",
      ));
  const from = supplier
    ? named(
        suppliers.filter(({ name }) => same(name, supplier)),
        `There is no supplier called ${supplier}. Add it on the page Suppliers first.`,
        `More than one supplier is called ${supplier}.`,
      )
    : undefined;
  if (!item || !at || messages.length > 0) return { told: { ...told, messages }, receipt: null };
  const receipt: ReceiveRequest = {
    ...rest,
    key: `${request.key}:${line}`,
    reason: request.reason,
    inventory_item_id: item.inventory_item_id,
    code: lot_code,
    location_id: at.id,
    supplier_id: from?.id ?? null,
    invoice_reference: invoice_reference || null,
  };
  return { told, receipt };
}

async function receiveLine(
  transaction: Knex.Transaction,
  { told, receipt }: LookedUp,
  actor: StockActor,
): Promise<ReceiveFileLine> {
  if (!receipt) return { ...told, outcome: "wrong" };
  const received = await unlessRefused(transaction, (within) => receiveGoodsIn(within, receipt, actor));
  if (!received.ok) return { ...told, outcome: "wrong", messages: [received.message] };
  const { is_new_lot, hold_reason } = received.value;
  return {
    ...told,
    outcome: is_new_lot ? "new_lot" : "added_to_lot",
    messages: hold_reason ? [`Its units are held: ${hold_reason}.`] : [],
  };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

async function isReceived(transaction: Knex.Transaction, key: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: object[] }>(
    `select 1 from stock_posting where key like ? limit 1`,
    [`${key}:%`],
  );
  return rows.length > 0;
}

async function readPlaces(database: Knex, lines: ReadReceiptLine[]): Promise<NamedPlaces> {
  const names = lines.map(({ typed }) => typed.sku.trim().toLowerCase());
  const { rows: items } = await database.raw<{ rows: NamedPlaces["items"] }>(
    `select id as inventory_item_id, sku as named from inventory_item where lower(sku) = any(?) and deleted_at is null
     union
     select n.inventory_item_id, code from product_variant v
     cross join unnest(array[v.ean, v.upc, v.barcode]) as code
     join product_variant_inventory_item n on n.variant_id = v.id and n.deleted_at is null and n.required_quantity = 1
     where lower(code) = any(?) and v.deleted_at is null
       and (select count(*) from product_variant_inventory_item o where o.variant_id = v.id and o.deleted_at is null) = 1`,
    [names, names],
  );
  const live = (table: string) =>
    database(table)
      .whereNull("deleted_at")
      .orderBy("name")
      .select<{ id: string; name: string }[]>("id", "name");
  return { items, locations: await live("stock_location"), suppliers: await live("supplier") };
}
