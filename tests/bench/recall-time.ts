import type { Shop } from "@balance/local-stack/start-shop";
import pg from "pg";
import { type BenchRow, benchRow } from "./bench-row.ts";
import { makeManyOrders } from "./many-orders.ts";

const orderCount = 50_000;
const limitSeconds = 5;

/** How long a recall of a lot that reached every one of 50,000 orders takes to be open, with all of them on its list. */
export async function recallTime({ running }: Shop): Promise<BenchRow[]> {
  const client = new pg.Client({ connectionString: running.databaseUrl });
  await client.connect();
  try {
    const lotId = await sendLastOrder(client);
    const { rows } = await client.query<{ order_id: string }>(
      "select order_id from parcel_lot where lot_id = $1",
      [lotId],
    );
    await makeManyOrders(client, rows[0]!.order_id, orderCount);
    const login = await fetch(`${running.backendUrl}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: running.adminEmail, password: running.adminPassword }),
    });
    const { token } = (await login.json()) as { token: string };
    const began = performance.now();
    const opened = await fetch(`${running.backendUrl}/admin/recalls`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({
        form_id: crypto.randomUUID(),
        type: "recall",
        hazard: "Bench",
        lot_ids: [lotId],
      }),
    });
    const { recall } = (await opened.json()) as { recall: { order_count: number } };
    const seconds = (performance.now() - began) / 1000;
    if (recall.order_count !== orderCount + 1)
      throw new Error(`The recall names ${recall.order_count} orders, not ${orderCount + 1}.`);
    return [
      benchRow({
        group: "Recall",
        name: "lots frozen, 50,000 orders listed",
        unit: "s",
        value: seconds,
        against: { name: "limit", value: limitSeconds },
      }),
    ];
  } finally {
    await client.end();
  }
}

/** The shop's last order leaves in a parcel, of a lot of its own; gives the lot. */
async function sendLastOrder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ lot_id: string }>(
    `with line as (
       select i.order_id, i.item_id, i.quantity, v.inventory_item_id, l.location_id
       from "order" o join order_item i on i.order_id = o.id and i.version = o.version
       join order_line_item li on li.id = i.item_id
       join product_variant_inventory_item v on v.variant_id = li.variant_id and v.deleted_at is null
       join inventory_level l on l.inventory_item_id = v.inventory_item_id and l.deleted_at is null
       where o.deleted_at is null and o.status <> 'canceled' order by o.created_at desc, li.id limit 1),
     lot_of as (
       insert into lot (id, inventory_item_id, code, best_before, received_on, status)
       select 'lot_bench', inventory_item_id, 'BENCH-1', '2030-01-31', '2026-01-01', 'on_sale' from line returning id),
     parcel_of as (
       insert into parcel (id, order_id, location_id, state, packed_by, packed_by_name, key, packed_at, sent_at)
       select 'parcel_bench', order_id, location_id, 'sent', 'bench', 'Bench', 'bench', now(), now() from line returning id),
     line_of as (
       insert into parcel_line (id, parcel_id, order_id, line_item_id, quantity)
       select 'parlin_bench', 'parcel_bench', order_id, item_id, quantity::int from line returning id)
     insert into parcel_lot (id, parcel_id, order_id, line_item_id, inventory_item_id, lot_id, quantity)
     select 'parlot_bench', 'parcel_bench', order_id, item_id, inventory_item_id, 'lot_bench', quantity::int from line returning lot_id`,
  );
  if (!rows[0]) throw new Error("The shop has no order to copy.");
  return rows[0].lot_id;
}
