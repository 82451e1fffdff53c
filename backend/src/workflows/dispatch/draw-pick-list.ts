import type { PickListResponse } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ukDay } from "../../modules/invoice/uk-day";
import { proposeLots } from "./choose-lots";
import { listDispatchOrders } from "./list-dispatch-orders";
import { readLotsAt } from "./read-lots-at";

/** More orders than one walk along the shelves can serve. */
const mostOrders = 200;

interface PutAside {
  order_id: string;
  line_item_id: string;
  inventory_item_id: string;
  title: string;
  sku: string;
  quantity: number;
}

/**
 * What to fetch from the shelves of a location for the oldest orders to pack, `mostOrders` of them: each item once, of which
 * lots, for which orders. `locationId` left out, the shop's first location.
 */
export async function drawPickList(
  container: MedusaContainer,
  locationId?: string,
): Promise<PickListResponse> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const locations = await database("stock_location")
    .whereNull("deleted_at")
    .orderBy("created_at")
    .select<{ id: string; name: string }[]>("id", "name");
  const location = locations.find(({ id }) => id === locationId) ?? locations[0]!;
  const { orders } = await listDispatchOrders(database, {
    queue: "to_pack",
    q: "",
    offset: 0,
    limit: mostOrders,
  });
  const aside = await readPutAside(
    database,
    orders.map(({ id }) => id),
    location.id,
  );
  const lots = await readLotsAt(
    database,
    aside.map(({ inventory_item_id }) => inventory_item_id),
    location.id,
  );
  const taken = proposeLots(aside, lots, ukDay(new Date()));
  const numberOf = new Map(orders.map(({ id, number }) => [id, number]));
  const sum = (parts: { quantity: number }[]) => parts.reduce((total, { quantity }) => total + quantity, 0);
  return {
    location,
    locations,
    at: new Date().toISOString(),
    orders: orders
      .map(({ id, number }) => ({ id, number, units: sum(aside.filter(({ order_id }) => order_id === id)) }))
      .filter(({ units }) => units > 0),
    items: [...Map.groupBy(aside, ({ inventory_item_id }) => inventory_item_id)].map(([item, parts]) => {
      const fetched = taken.filter(({ inventory_item_id }) => inventory_item_id === item);
      return {
        inventory_item_id: item,
        title: parts[0]!.title,
        sku: parts[0]!.sku,
        quantity: sum(parts),
        short: sum(parts) - sum(fetched),
        lots: lots
          .map(({ id, code, best_before }) => ({
            ...{ lot_id: id, code, best_before },
            quantity: sum(fetched.filter(({ lot_id }) => lot_id === id)),
          }))
          .filter(({ quantity }) => quantity > 0),
        orders: [...Map.groupBy(parts, ({ order_id }) => order_id)].map(([order, own]) => ({
          number: numberOf.get(order)!,
          quantity: sum(own),
        })),
      };
    }),
  };
}

/** What is put aside for these orders at a location, oldest order first. */
async function readPutAside(database: Knex, orderIds: string[], locationId: string): Promise<PutAside[]> {
  const { rows } = await database.raw<{ rows: PutAside[] }>(
    `select o.id as order_id, r.line_item_id, r.inventory_item_id, r.quantity::float as quantity,
       coalesce(i.title, i.sku, '') as title, coalesce(i.sku, '') as sku
     from "order" o
       join order_item item on item.order_id = o.id and item.version = o.version and item.deleted_at is null
       join reservation_item r on r.line_item_id = item.item_id and r.deleted_at is null
       join inventory_item i on i.id = r.inventory_item_id
     where o.id = any(?) and r.location_id = ?
     order by o.created_at, o.id, i.title`,
    [orderIds, locationId],
  );
  return rows;
}
