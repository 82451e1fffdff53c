import type { RunningShop } from "@balance/contracts/running-shop";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

/** What the shop promises: a changed stock level is on its pages within two seconds. */
const promisedMs = 2_000;

// one after the other: they change the same stock
test.describe.configure({ mode: "default" });

// nobody else's test buys these
const single = {
  handle: "digestive-enzymes-with-calcium",
  title: "Digestive Enzymes with Calcium",
  sku: "BAL-ENZ-60",
};
const set = { handle: "vitamin-c-and-zinc-set", title: "Vitamin C and Zinc Set", part: "BAL-VTC-90" };

test("a product that runs low, out and is back says so on its page, in the lists and in the basket within two seconds", async ({
  page,
  context,
  shop,
}) => {
  const stock = await StockScreen.open(page, shop, single.sku);
  const shopper = new Shopper(await context.newPage());
  try {
    await stock.set(40);
    await shopper.addToBasket(single.handle, 2);
    await expectOnProductPage(page, single.handle, "In stock");
    for (const list of ["/", "/shop"]) await expectInList(page, list, single.title, null);

    await stock.set(3);
    await expectOnProductPage(page, single.handle, "A few left");
    for (const list of ["/", "/shop"]) await expectInList(page, list, single.title, "A few left");
    await expectInBasket(shopper.page, null);

    await stock.set(1);
    await expectInBasket(shopper.page, /the most we can send is 1/);

    await stock.set(0);
    await expectOnProductPage(page, single.handle, "Sold out");
    await expect(page.getByRole("main").getByText("Sold out at the moment.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Add to basket" })).toBeHidden();
    await expectAxeFindsNothingInMain(page);
    for (const list of ["/", "/shop"]) await expectInList(page, list, single.title, "Sold out");
    await expectInBasket(shopper.page, /is out of stock. Remove it to go on/);

    await stock.set(40);
    await expectOnProductPage(page, single.handle, "In stock");
    await expect(page.getByRole("button", { name: "Add to basket" })).toBeVisible();
    for (const list of ["/", "/shop"]) await expectInList(page, list, single.title, null);
    await expectInBasket(shopper.page, null);
  } finally {
    await stock.putBack();
  }
});

test("a set is sold out when one of its parts is, and back with it", async ({ page, shop }) => {
  const stock = await StockScreen.open(page, shop, set.part);
  try {
    await stock.set(0);
    await expectOnProductPage(page, set.handle, "Sold out");
    await expectInList(page, "/shop", set.title, "Sold out");
    await stock.set(2);
    await expectOnProductPage(page, set.handle, "A few left");
    await stock.set(60);
    await expectOnProductPage(page, set.handle, "In stock");
    await expectInList(page, "/shop", set.title, null);
  } finally {
    await stock.putBack();
  }
});

test("a page that was open when the last one went says so to whoever still wants it", async ({
  page,
  context,
  shop,
}) => {
  const stock = await StockScreen.open(page, shop, single.sku);
  const late = await context.newPage();
  try {
    await stock.set(1);
    await late.goto(`/products/${single.handle}`);
    await stock.set(0);
    await late.getByRole("button", { name: "Add to basket" }).click();
    await expect(late.getByText(/is out of stock at the moment/).first()).toBeVisible();
    await late.goto("/basket");
    await expect(late.getByRole("main")).not.toContainText(single.title);
  } finally {
    await stock.putBack();
  }
});

async function expectOnProductPage(page: Page, handle: string, words: string): Promise<void> {
  await expectWithinPromise(async () => {
    await page.goto(`/products/${handle}`);
    return await page.getByRole("main").getByText(words, { exact: true }).first().isVisible();
  });
}

/** Null where nothing is said: the product can be had. */
async function expectInList(page: Page, path: string, title: string, words: string | null): Promise<void> {
  await expectWithinPromise(async () => {
    await page.goto(path);
    const tile = page.getByRole("article").filter({ has: page.getByRole("link", { name: title }) });
    const said = await tile
      .first()
      .getByText(/^(A few left|Sold out)$/)
      .allTextContents();
    return (said[0] ?? null) === words;
  });
}

async function expectInBasket(page: Page, words: RegExp | null): Promise<void> {
  await expectWithinPromise(async () => {
    await page.goto("/basket");
    const main = (await page.getByRole("main").textContent()) ?? "";
    return words ? words.test(main) : !/out of stock|the most we can send/.test(main);
  });
}

/** The last look may begin at the end of the promised time, and take as long as a page takes. */
async function expectWithinPromise(look: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + promisedMs;
  for (;;) {
    const isLastLook = Date.now() >= until;
    if (await look()) return;
    if (isLastLook) break;
  }
  expect(false, `the page doesn't say so after ${promisedMs} ms`).toBe(true);
}

/** The engine's own stock screen, by the request that it sends. */
class StockScreen {
  readonly #request: APIRequestContext;
  readonly #address: string;
  readonly #before: number;

  private constructor(request: APIRequestContext, address: string, before: number) {
    this.#request = request;
    this.#address = address;
    this.#before = before;
  }

  static async open(page: Page, shop: RunningShop, sku: string): Promise<StockScreen> {
    await signInAsStaff(page, shop);
    const items = `${shop.backendUrl}/admin/inventory-items`;
    const found = await page.request.get(`${items}?sku=${sku}&fields=id,*location_levels`);
    const { inventory_items } = (await found.json()) as {
      inventory_items: { id: string; location_levels: { location_id: string; stocked_quantity: number }[] }[];
    };
    const item = inventory_items[0]!;
    const level = item.location_levels[0]!;
    return new StockScreen(
      page.request,
      `${items}/${item.id}/location-levels/${level.location_id}`,
      level.stocked_quantity,
    );
  }

  async set(stocked_quantity: number): Promise<void> {
    const answer = await this.#request.post(this.#address, { data: { stocked_quantity } });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  putBack(): Promise<void> {
    return this.set(this.#before);
  }
}
