import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ProductFileRunResponse } from "@balance/contracts/product-file";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { Staff } from "../staff.ts";

const lookAgainMs = 50;
const patienceMs = 4 * 60_000;
const unitsOfEach = 7;

interface Made {
  handle: string;
  title: string;
  products: number;
  variants: number;
  prices: string[];
  items: number;
  units: number;
}

/**
 * kill -9 while a product file is brought in, again and again: in the end every product stands there once, with its variants,
 * prices and the opening quantity of its lots, as if nothing had happened.
 */
export const killAtProductFile: Scenario = {
  name: "kill-at-product-file",
  async run(shop, size) {
    const products = size === "long" ? 400 : 40;
    const kills = size === "long" ? 12 : 3;
    const run = `file-${randomUUID().slice(0, 8)}`;
    const handles = Array.from({ length: products }, (_, number) => `${run}-${number}`);
    const staff = await Staff.logIn(shop);
    const key = randomUUID();
    const body = { key, file_name: `${run}.csv`, csv: fileOf(handles) };
    const bringIn = () => staff.call<ProductFileRunResponse>("POST", "/admin/product-files", body);
    const { run: begun } = (await bringIn()).body;
    if (!begun) throw new Error("The product file was not taken.");

    for (let kill = 1; kill <= kills; kill += 1) {
      await until(async () => (await doneOf(shop, begun.id)) >= (products / (kills + 1)) * kill);
      await pause(shop.random.whole(0, 150));
      await shop.crashBackend(() => Promise.resolve());
      process.stdout.write(`    killed after ${await doneOf(shop, begun.id)} of ${products} products\n`);
    }
    // whoever was cut off sends the file again: it is the same run
    const { run: again } = (await bringIn()).body;
    const problems = again?.id === begun.id ? [] : ["the same file became a second run"];
    await until(() => isFinished(shop, begun.id));
    return { runs: products, faults: kills, problems: [...problems, ...(await differences(shop, handles))] };
  },
};

function fileOf(handles: string[]): string {
  const columns =
    "product_handle,product_title,product_status,variant_sku,variant_title,variant_price,lot_code,lot_best_before,lot_quantity";
  const rows = handles.flatMap((handle) => [
    `${handle},"A ""file"" product, ${handle}",draft,${handle}-a,Small,£5.00,L1,2040-01-31,${unitsOfEach}`,
    `${handle},,,${handle}-b,Large,9.99,,,`,
  ]);
  return [columns, ...rows].join("\r\n");
}

async function differences(shop: FaultShop, handles: string[]): Promise<string[]> {
  const made = await shop.query<Made>(
    `select product.handle, min(product.title) as title, count(distinct product.id)::int as products,
       count(distinct variant.id)::int as variants,
       coalesce(array_agg(price.amount::text order by price.amount) filter (where price.id is not null), '{}') as prices,
       count(distinct link.inventory_item_id)::int as items,
       (select coalesce(sum(balance.quantity), 0)::int from lot join lot_balance balance on balance.lot_id = lot.id
         join inventory_item item on item.id = lot.inventory_item_id
         where item.sku in (product.handle || '-a', product.handle || '-b')) as units
     from product
       left join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
       left join product_variant_price_set priced on priced.variant_id = variant.id and priced.deleted_at is null
       left join price on price.price_set_id = priced.price_set_id and price.deleted_at is null
       left join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
     where product.handle = any($1) and product.deleted_at is null group by product.handle`,
    [handles],
  );
  const byHandle = new Map(made.map((one) => [one.handle, one]));
  return handles.flatMap((handle) => {
    const { products, variants, items, units, prices, title } = byHandle.get(handle) ?? { products: 0 };
    const seen = JSON.stringify([products, variants, items, units, (prices ?? []).map(Number), title]);
    const wanted = JSON.stringify([1, 2, 2, unitsOfEach, [5, 9.99], `A "file" product, ${handle}`]);
    return seen === wanted ? [] : [`${handle} is ${seen} and not ${wanted}`];
  });
}

async function doneOf(shop: FaultShop, runId: string): Promise<number> {
  const [row] = await shop.query<{ done: number }>(
    "select count(*)::int as done from product_file_item where run_id = $1 and state = 'done'",
    [runId],
  );
  return row!.done;
}

async function isFinished(shop: FaultShop, runId: string): Promise<boolean> {
  const rows = await shop.query("select 1 from product_file_run where id = $1 and finished_at is not null", [
    runId,
  ]);
  return rows.length > 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error("The product file came no further in four minutes.");
    await pause(lookAgainMs);
  }
}
