import { readdirSync } from "node:fs";
import path from "node:path";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import pg from "pg";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { fillUpTo, takeAway } from "./product-copies.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

const many = 5_000;
const adminFolder = path.resolve(import.meta.dirname, "../../backend/src/admin");

/** Where a page is about one thing: that thing's id. */
const oneOf: Record<string, string> = {
  "articles/[id]": "select id from article where deleted_at is null order by id limit 1",
  "articles/[id]/revisions": "select id from article where deleted_at is null order by id limit 1",
  "dispatch/[id]": `select id from "order" where is_draft_order = false order by created_at limit 1`,
  "stock/lots/[id]": "select id from lot where deleted_at is null order by is_unassigned, id limit 1",
  "recalls/[id]": "select id from recall where deleted_at is null order by id limit 1",
};

/** Engine pages that show our widgets, by how a widget's file is named. */
const widgetPages: [prefix: string, address: string, id: string][] = [
  [
    "product-variant-",
    "products/$product/variants/$",
    "select id from product_variant where sku = 'BAL-VTC-90'",
  ],
  ["product-", "products/$", "select id from product where handle = 'vitamin-c-500-mg-capsules'"],
  ["order-", "orders/$", `select id from "order" where is_draft_order = false order by created_at limit 1`],
  ["inventory-item-", "inventory/$", "select id from inventory_item where sku = 'BAL-VTC-90'"],
];

interface Seen {
  /** Different ones: what the admin's frame asks again every few seconds counts once. */
  requests: number;
  failed: string[];
}

// one after the other: the second makes the shop large
test.describe.configure({ mode: "serial" });
// a mail's preview stands in a sandbox where no script runs, the browser's own included
test.use({ expectedConsoleErrors: [/Blocked script execution in 'about:srcdoc'/] });

let database: pg.Client;
const withFew = new Map<string, Seen>();

test.beforeAll(async () => {
  const running = process.env.RUNNING_FILE;
  if (!running) throw new Error("RUNNING_FILE is not set: run these tests by `npm test -- e2e`");
  const { default: shop } = (await import(running, { with: { type: "json" } })) as { default: RunningShop };
  database = new pg.Client({ connectionString: shop.databaseUrl });
  await database.connect();
});

test.afterAll(async () => {
  await takeAway(database);
  await database.end();
});

test("every page of ours in the admin opens with a dozen products", async ({ page, shop, shopperEmail }) => {
  test.setTimeout(180_000);
  await haveAnOrder(page, shopperEmail);
  await haveARecall();
  await signInAsStaff(page, shop);
  for (const address of await addresses()) withFew.set(address, await open(page, shop, address));
  expect([...withFew.values()].flatMap(({ failed }) => failed)).toEqual([]);
});

test(`every one opens with ${many} products too, asks the back end no more than before, and axe finds nothing`, async ({
  page,
  shop,
}) => {
  test.setTimeout(300_000);
  await fillUpTo(database, many, "vitamin-c-500-mg-capsules");
  await signInAsStaff(page, shop);
  const grown: string[] = [];
  for (const [address, few] of withFew) {
    const now = await open(page, shop, address);
    if (now.requests > few.requests) grown.push(`${address}: ${few.requests} requests, now ${now.requests}`);
    expect(now.failed).toEqual([]);
    // around our widgets stand the engine's own parts, which axe finds much in
    if (!widgetPages.some(([, enginePage]) => address.startsWith(enginePage.split("/")[0]! + "/")))
      await expectAxeFindsNothingInMain(page);
  }
  expect(grown).toEqual([]);
});

/** Opens a page as staff do and waits until it has said all that it asks for. */
async function open(page: Page, shop: RunningShop, address: string): Promise<Seen> {
  const asked = new Set<string>();
  const failed: string[] = [];
  const isOurs = (url: string) => url.startsWith(`${shop.backendUrl}/admin/`);
  const count = (request: { url: () => string }) => {
    if (isOurs(request.url())) asked.add(request.url());
  };
  const note = (response: { url: () => string; status: () => number }) => {
    if (isOurs(response.url()) && response.status() >= 400)
      failed.push(`${address}: ${response.status()} ${response.url()}`);
  };
  page.on("request", count);
  page.on("response", note);
  await page.goto(`${shop.adminUrl}/${address}`);
  await expect(page.getByRole("main").getByRole("heading").first(), address).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("An unexpected error occurred"), address).toBeHidden();
  page.off("request", count);
  page.off("response", note);
  return { requests: asked.size, failed };
}

/** All of ours: found in the folders, so that none is forgotten. */
async function addresses(): Promise<string[]> {
  const pages = readdirSync(path.join(adminFolder, "routes"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file));
  const widgets = readdirSync(path.join(adminFolder, "widgets"));
  const all: string[] = [];
  for (const route of pages) {
    if (!route.includes("[")) all.push(route);
    else all.push(route.replace("[id]", await idBy(oneOf[route], route)));
  }
  for (const [prefix, address, sql] of widgetPages) {
    const isShown = widgets.some((file) => widgetPages.find(([one]) => file.startsWith(one))?.[0] === prefix);
    if (!isShown) continue;
    const product = await idBy(widgetPages[1]![2], "a product");
    all.push(address.replace("$product", product).replace("$", await idBy(sql, prefix)));
  }
  return all.toSorted();
}

async function idBy(sql: string | undefined, what: string): Promise<string> {
  if (!sql) throw new Error(`Say in many-products.spec.ts what ${what} is about.`);
  const { rows } = await database.query<{ id: string }>(sql);
  if (!rows[0]) throw new Error(`There is nothing to open ${what} with.`);
  return rows[0].id;
}

async function haveAnOrder(page: Page, email: string): Promise<void> {
  const { rows } = await database.query(`select 1 from "order" where is_draft_order = false limit 1`);
  if (rows.length > 0) return;
  const shopper = new Shopper(page);
  await shopper.buy("zinc-citrate-15-mg-tablets", email);
}

/** One that is over: nobody in the shop hears of it. */
async function haveARecall(): Promise<void> {
  await database.query(
    `insert into recall (id, ref, form_id, type, state, product_name, reason, opened_at, closed_at)
     select 'recall_many', 'R-MANY', 'many', 'withdrawal', 'closed', 'Test data', 'Test data', now(), now()
     where not exists (select 1 from recall where deleted_at is null)`,
  );
}
