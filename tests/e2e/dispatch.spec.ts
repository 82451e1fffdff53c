import type { DispatchOrderResponse } from "@balance/contracts/dispatch-desk";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { findOrderToPack } from "./find-order-to-pack.ts";
import { textOfPdf } from "./pdf-text.ts";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";
import { signInAsStaff } from "./staff.ts";

test("an order is packed by keyboard alone, its slip and mail name the lot, and its page follows", async ({
  page,
  shop,
  shopperEmail,
  inbox,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.buy("psyllium-husk-powder", shopperEmail);
  const orderUrl = page.url();

  await signInAsStaff(page, shop);
  const api = `${shop.backendUrl}/admin/dispatch/orders`;
  const row = await findOrderToPack(page, shop, shopperEmail);
  const answer = await page.request.get(`${api}/${row.id}`);
  const [line] = ((await answer.json()) as DispatchOrderResponse).order.lines;
  const lot = line!.parts[0]!.lots.find(({ proposed }) => proposed > 0)!;

  await page.goto(`${shop.adminUrl}/dispatch`);
  await page.getByLabel("Number, name, postcode or tracking number").fill(row.number);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: row.number })).toBeVisible();
  await expectAxeFindsNothingInMain(page);
  await page.goto(`${shop.adminUrl}/dispatch/pick-list`);
  await expect(page.getByRole("table", { name: "Goods to fetch" })).toContainText(line!.parts[0]!.sku);
  await expectAxeFindsNothingInMain(page);

  await page.goto(`${shop.adminUrl}/dispatch/${row.id}`);
  await expect(page.getByLabel("Goods or lot")).toBeFocused();
  await expectAxeFindsNothingInMain(page);
  await page.keyboard.type(`${line!.parts[0]!.sku}\n`);
  await expect(page.getByRole("status").filter({ hasText: "now scan its lot" })).toBeVisible();
  await page.keyboard.type("no such lot\n");
  await expect(page.getByRole("status").filter({ hasText: "is no lot of" })).toBeVisible();
  await page.keyboard.type(`${lot.code}\n`);
  await expect(page.getByRole("button", { name: "Mark as packed" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Parcel", exact: true })).toBeVisible();
  const slip = await page.getByRole("link", { name: "Packing slip (PDF)" }).getAttribute("href");
  const pdf = await page.request.get(new URL(slip!, shop.backendUrl).href);
  expect(pdf.status()).toBe(200);
  const words = await textOfPdf(new Uint8Array(await pdf.body()));
  expect(words).toContain(row.number);
  expect(words).toContain(lot.code);

  await page.getByLabel("Tracking number").fill("QK 123");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Change the number" })).toBeVisible();
  await expectAxeFindsNothingInMain(page);
  expect((await inbox.waitForMail(shopperEmail, "is on its way")).text).toContain("QK 123");

  await page.goto(orderUrl);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("on its way");
  const parcel = page.getByRole("region", { name: "Your parcel" });
  await expect(parcel.getByRole("link", { name: "QK 123" })).toBeVisible();
  await expect(parcel).toContainText(`Lot ${lot.code}`);
  await expectAxeFindsNothingInMain(page);
});
