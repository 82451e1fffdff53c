import { randomUUID } from "node:crypto";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

export interface Item {
  id: string;
  sku: string;
  title: string;
}

/** One of our pages of the admin, once it is drawn. */
export async function openPage(page: Page, shop: RunningShop, path: string, heading: string): Promise<void> {
  await page.goto(`${shop.adminUrl}/${path}`);
  await expect(page.getByRole("main").getByRole("heading", { name: heading, exact: true })).toBeVisible();
}

/** What a list's search finds. */
export async function findInList(page: Page, words: string): Promise<void> {
  await page.getByRole("main").getByRole("search").getByRole("textbox").fill(words);
  await page.getByRole("main").getByRole("button", { name: "Find" }).click();
}

/** An item that no other test touches. */
export async function makeItem(page: Page, shop: RunningShop): Promise<Item> {
  const sku = `TEST-${randomUUID().slice(0, 13)}`;
  const title = `Test item ${sku}`;
  const { stock_locations } = await ask<{ stock_locations: { id: string }[] }>(page, shop, "stock-locations");
  const { inventory_item } = await change<{ inventory_item: { id: string } }>(page, shop, "inventory-items", {
    sku,
    title,
    location_levels: [{ location_id: stock_locations[0]!.id, stocked_quantity: 0 }],
  });
  return { id: inventory_item.id, sku, title };
}

/** The code of an item's lot; `which` where it has several. */
export function lotCodeOf(item: Item, which = "lot"): string {
  return `${which}-${item.sku}`;
}

/** Takes in units as the page for it does. */
export async function receive(page: Page, shop: RunningShop, item: Item, quantity: number, which?: string) {
  const { stock_locations } = await ask<{ stock_locations: { id: string }[] }>(page, shop, "stock-locations");
  const location_id = stock_locations[0]!.id;
  const { lot } = await change<{ lot: { id: string } }>(page, shop, "lots", {
    inventory_item_id: item.id,
    code: lotCodeOf(item, which),
    best_before: "2099-03-31",
    location_id,
    quantity,
  });
  return { id: lot.id, location_id };
}

/** What the engine would sell. */
export async function unitsOnSale(page: Page, shop: RunningShop, item: Item): Promise<number> {
  const { inventory_levels } = await ask<{ inventory_levels: { stocked_quantity: number }[] }>(
    page,
    shop,
    `inventory-items/${item.id}/location-levels`,
  );
  return inventory_levels.reduce((sum, level) => sum + level.stocked_quantity, 0);
}

/** Of the admin API, as staff. */
export async function ask<Answer>(page: Page, shop: RunningShop, path: string): Promise<Answer> {
  const response = await page.request.get(`${shop.backendUrl}/admin/${path}`);
  expect(response.status(), path).toBe(200);
  return (await response.json()) as Answer;
}

/** By the admin API, as staff; a change of lots bears a key and a reason. */
export async function change<Answer>(
  page: Page,
  shop: RunningShop,
  path: string,
  body: object,
): Promise<Answer> {
  const ofLots = path.startsWith("lots") ? { key: randomUUID(), reason: "For a test" } : {};
  const response = await page.request.post(`${shop.backendUrl}/admin/${path}`, {
    data: { ...body, ...ofLots },
  });
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()) as Answer;
}
