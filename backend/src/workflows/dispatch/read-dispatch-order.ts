import type { DispatchLine, DispatchOrder, DispatchPart } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { ukDay } from "../../modules/invoice/uk-day";
import { orderNumber } from "../order/order-number";
import { proposeLots } from "./choose-lots";
import { type LotNeed, lotNeeds } from "./lot-need";
import { lotRefusal } from "./lot-refusal";
import { readDispatchLog, readReturns } from "./read-dispatch-log";
import { type LotAtLocation, readLotsAt } from "./read-lots-at";
import { type OrderToPack, readOrderToPack, readShippingOption } from "./read-order-to-pack";
import { type ParcelContent, readParcels, unitsPacked } from "./read-parcels";

/** An order as the packing bench works on it. Throws a MedusaError when there is none. */
export async function readDispatchOrder(container: MedusaContainer, orderId: string): Promise<DispatchOrder> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const order = await readOrderToPack(container, orderId);
  const option = await readShippingOption(container, order).catch((error: unknown) => {
    // an order whose way of delivery is gone is shown all the same
    if (MedusaError.isMedusaError(error)) return null;
    throw error;
  });
  const [parcels, returns, log, facts] = await Promise.all([
    readParcels(database, { order_ids: [orderId] }),
    readReturns(database, orderId),
    readDispatchLog(database, orderId),
    readFacts(database, orderId, option?.location_id ?? null),
  ]);
  const left = order.items.map(({ id, quantity, detail }) => ({
    line_item_id: id,
    quantity: Math.max(Number(quantity) - Number(detail.fulfilled_quantity), 0),
  }));
  const needs = lotNeeds(order, left);
  const items = needs.map(({ inventory_item_id }) => inventory_item_id);
  const lots = facts.location_id ? await readLotsAt(database, items, facts.location_id) : [];
  const barcodes = await readBarcodes(database, items);
  const address = order.shipping_address as Record<string, string | null> | null;
  const has = (field: string) => address?.[field] ?? "";
  return {
    id: order.id,
    number: orderNumber(facts.display_id),
    placed_at: facts.placed_at,
    is_cancelled: order.status === "canceled",
    email: facts.email,
    delivery_name: facts.delivery_name,
    location: { id: facts.location_id ?? "", name: facts.location_name ?? "" },
    address: {
      ...{ first_name: has("first_name"), last_name: has("last_name"), company: has("company") },
      ...{ address_1: has("address_1"), address_2: has("address_2"), city: has("city") },
      ...{ postal_code: has("postal_code"), phone: has("phone") },
    },
    can_correct_address: order.status !== "canceled" && canCorrectAddress(parcels),
    lines: dispatchLines(order, { needs, parcels, lots, barcodes }),
    parcels,
    returns,
    log,
  };
}

/** Nothing has left yet: what is only packed gets a new label. */
export function canCorrectAddress(parcels: Pick<ParcelContent, "state">[]): boolean {
  return parcels.every(({ state }) => state === "packed" || state === "cancelled");
}

interface AtTheBench {
  /** Of what is left to pack. */
  needs: LotNeed[];
  parcels: ParcelContent[];
  lots: LotAtLocation[];
  barcodes: Map<string, string[]>;
}

function dispatchLines(order: OrderToPack, { needs, parcels, lots, barcodes }: AtTheBench): DispatchLine[] {
  const today = ukDay(new Date());
  const proposed = proposeLots(needs, lots, today);
  return order.items.map((item) => ({
    line_item_id: item.id,
    title: item.product_title ?? item.title,
    variant_title: item.variant_title ?? "",
    sku: item.variant_sku ?? "",
    bought: Number(item.quantity),
    packed: unitsPacked(parcels, item.id),
    parts: (item.variant?.manage_inventory ? item.variant.inventory_items : []).map(
      ({ required_quantity, inventory }): DispatchPart => ({
        inventory_item_id: inventory.id,
        title: inventory.title ?? item.title,
        sku: inventory.sku ?? "",
        barcodes: barcodes.get(inventory.id) ?? [],
        required: Number(required_quantity),
        lots: lots
          .filter((lot) => lot.inventory_item_id === inventory.id)
          .map((lot) => ({
            ...{ id: lot.id, code: lot.code, is_unassigned: lot.is_unassigned },
            ...{ best_before: lot.best_before, on_hand: lot.on_hand },
            refusal: lotRefusal(lot, today)?.message ?? null,
            proposed: proposed
              .filter((taken) => taken.line_item_id === item.id && taken.lot_id === lot.id)
              .reduce((sum, { quantity }) => sum + quantity, 0),
          })),
      }),
    ),
  }));
}

interface Facts {
  display_id: number;
  placed_at: string;
  email: string;
  delivery_name: string;
  location_id: string | null;
  location_name: string | null;
}

async function readFacts(database: Knex, orderId: string, locationId: string | null): Promise<Facts> {
  const { rows } = await database.raw<{ rows: Facts[] }>(
    `select o.display_id, to_json(o.created_at) #>> '{}' as placed_at, o.email,
       coalesce((select string_agg(m.name, ', ' order by m.created_at, m.id) from order_shipping l
          join order_shipping_method m on m.id = l.shipping_method_id
          where l.order_id = o.id and l.version = o.version and l.deleted_at is null), '') as delivery_name,
       place.id as location_id, place.name as location_name
     from "order" o
       left join lateral (select id, name from stock_location where deleted_at is null
         order by id is distinct from :location, created_at limit 1) place on true
     where o.id = :order`,
    { order: orderId, location: locationId },
  );
  return rows[0]!;
}

async function readBarcodes(database: Knex, items: string[]): Promise<Map<string, string[]>> {
  const { rows } = await database.raw<{ rows: { id: string; codes: string[] }[] }>(
    `select n.inventory_item_id as id, array_agg(distinct code) as codes
     from product_variant_inventory_item n
       join product_variant v on v.id = n.variant_id and v.deleted_at is null
       cross join lateral (values (v.barcode), (v.ean), (v.upc)) as each(code)
     where n.inventory_item_id = any(?) and n.deleted_at is null and n.required_quantity = 1 and code <> ''
     group by 1`,
    [items],
  );
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}
