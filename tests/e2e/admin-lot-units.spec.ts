import type { LotsResponse } from "@balance/contracts/lot-desk";
import { expectAxeFindsNothingIn, expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";
import { ask, change, lotCodeOf, makeItem, openPage, receive, unitsOnSale } from "./stock-desk.ts";

test("units whose lot nobody knew are named, and what was misread of the lot is put right", async ({
  page,
  shop,
}) => {
  // several changes on one page of the admin, one after the other
  test.slow();
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  const { stock_locations } = await ask<{ stock_locations: { id: string }[] }>(page, shop, "stock-locations");
  await change(page, shop, `inventory-items/${item.id}/location-levels/${stock_locations[0]!.id}`, {
    stocked_quantity: 4,
  });
  const named = await receive(page, shop, item, 1);
  const { lots } = await ask<LotsResponse>(page, shop, `lots?inventory_item_id=${item.id}`);
  const unknown = lots.find(({ is_unassigned }) => is_unassigned)!;
  const dialog = page.getByRole("dialog");
  const history = page.getByRole("list", { name: "Changes of this lot" }).getByRole("listitem");

  await test.step("three of four units are of the lot that came", async () => {
    await openPage(page, shop, `stock/lots/${unknown.id}`, "Lot not known");
    await page.getByRole("button", { name: "Name the lot" }).click();
    await dialog.getByLabel("Units", { exact: true }).fill("3");
    await dialog.getByLabel("Are of lot").click();
    await page.getByRole("option", { name: new RegExp(lotCodeOf(item)) }).click();
    await dialog.getByLabel("Reason").fill("Read from the packs");
    await expectAxeFindsNothingIn(page, '[role="dialog"]');
    await dialog.getByRole("button", { name: "Name the lot" }).click();
    await expect(history.first()).toContainText("Lot named");
    expect(await unitsOnSale(page, shop, item)).toBe(5);
  });

  await test.step("its code was misread", async () => {
    await openPage(page, shop, `stock/lots/${named.id}`, `Lot ${lotCodeOf(item)}`);
    await page.getByRole("button", { name: "Correct the facts" }).click();
    await dialog.getByLabel("Lot code, as printed").fill(`${lotCodeOf(item)}-B`);
    await dialog.getByLabel("Best before").fill("30/06/2099");
    await dialog.getByLabel("Reason").fill("Misread from the pack");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name: `Lot ${lotCodeOf(item)}-B`, exact: true })).toBeVisible();
    const facts = page.getByRole("list", { name: "Facts that were changed" });
    await expect(facts).toContainText("2099-03-31 → 2099-06-30");
    await expectAxeFindsNothingInMain(page);
  });
});

test("two damaged units are set apart from the lot's page, put back, and there is nowhere to move any", async ({
  page,
  shop,
}) => {
  // several changes on one page of the admin, one after the other
  test.slow();
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  const { id } = await receive(page, shop, item, 6);
  await openPage(page, shop, `stock/lots/${id}`, `Lot ${lotCodeOf(item)}`);
  const dialog = page.getByRole("dialog");
  const history = page.getByRole("list", { name: "Changes of this lot" }).getByRole("listitem");

  await page.getByRole("button", { name: "Set units apart" }).click();
  await dialog.getByLabel("Units", { exact: true }).fill("2");
  await dialog.getByLabel("Reason").fill("Damaged");
  await expectAxeFindsNothingIn(page, '[role="dialog"]');
  await dialog.getByRole("button", { name: "Set apart" }).click();
  await expect(history.first()).toContainText("Damaged");
  expect(await unitsOnSale(page, shop, item)).toBe(4);

  await page.getByRole("button", { name: "Put units back" }).click();
  await dialog.getByLabel("Units", { exact: true }).fill("3");
  await expect(dialog.getByRole("button", { name: "Put back" })).toBeDisabled();
  await dialog.getByLabel("Units", { exact: true }).fill("2");
  await dialog.getByLabel("Reason").fill("Only the box was dented");
  await dialog.getByRole("button", { name: "Put back" }).click();
  await expect(history.first()).toContainText("Only the box was dented");
  expect(await unitsOnSale(page, shop, item)).toBe(6);

  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(dialog.getByText("There is no other location.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Move" })).toBeDisabled();
});
