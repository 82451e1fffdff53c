import { expectAxeFindsNothingIn, expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";
import { change, findInList, lotCodeOf, makeItem, openPage, receive, unitsOnSale } from "./stock-desk.ts";

test("staff receive 20, sell three at the counter by keyboard alone, write off and undo, and count", async ({
  page,
  shop,
}) => {
  // five pages of the admin, one after the other
  test.slow();
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  const code = `BN-${item.sku}`;

  await test.step("20 come in, typed as a scanner does: Enter goes on", async () => {
    await openPage(page, shop, "stock/receive", "Receive goods");
    const sku = page.getByLabel("SKU or barcode");
    await sku.fill(item.sku);
    await expect(sku).toHaveAccessibleDescription(item.title);
    await sku.press("Enter");
    await expect(page.getByLabel("Lot code")).toBeFocused();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await page.keyboard.type("03/2099");
    await expect(page.getByText("31 March 2099")).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type("20");
    await page.getByRole("button", { name: "Receive", exact: true }).click();
    await expect(page.getByText(`Received: 20 units of ${item.title}`)).toBeVisible();
    await expectAxeFindsNothingInMain(page);
  });

  await test.step("three are sold without a mouse", async () => {
    await openPage(page, shop, "stock/counter", "Counter sale");
    await expect(page.getByLabel(/^Scan or type/)).toBeFocused();
    const said = page.getByRole("status");
    for (const [typed, units] of [
      [item.sku, "1 unit"],
      [item.sku, "2 units"],
      [code, "3 units"],
    ] as const) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      await expect(said).toHaveText(`${units} of ${item.title}, lot ${code}`);
    }
    await expectAxeFindsNothingInMain(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Sold", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(said).toHaveText("Sold: 3 units.");
    await expect.poll(() => unitsOnSale(page, shop, item)).toBe(17);
  });

  await test.step("two are written off, and that is taken back", async () => {
    await page.getByRole("list", { name: "Last sales" }).getByRole("link", { name: code }).click();
    await expect(page.getByRole("heading", { name: `Lot ${code}` })).toBeVisible();
    await page.getByRole("button", { name: "Write off" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Units", { exact: true }).fill("2");
    await dialog.getByLabel("Reason").fill("Damaged in the store room");
    await dialog.getByRole("button", { name: "Write off" }).click();
    const history = page.getByRole("list", { name: "Changes of this lot" });
    await expect(history.getByRole("listitem").first()).toContainText("Written off");
    await expect(history.getByRole("listitem").first()).toContainText("Damaged in the store room");
    expect(await unitsOnSale(page, shop, item)).toBe(15);
    await page.getByRole("button", { name: /^Undo: Written off/ }).click();
    await expectAxeFindsNothingIn(page, '[role="dialog"]');
    await dialog.getByLabel("Reason").fill("Wrong lot");
    await dialog.getByRole("button", { name: "Undo" }).click();
    await expect(history.getByRole("listitem").first()).toContainText("Undone");
    expect(await unitsOnSale(page, shop, item)).toBe(17);
    await expectAxeFindsNothingInMain(page);
  });

  await test.step("a count finds one missing", async () => {
    await openPage(page, shop, "stock/counting", "Counting");
    await findInList(page, item.sku);
    const row = page.getByRole("row", { name: new RegExp(code) });
    await expect(row.getByRole("cell", { name: "17", exact: true })).toBeVisible();
    await row.getByLabel(/^Counted/).fill("16");
    await row.getByLabel(/^Reason/).fill("One is missing");
    await expectAxeFindsNothingInMain(page);
    await page.getByRole("button", { name: "Save the counts" }).click();
    // the field itself says 16 before anything is saved
    await expect(page.getByText("No difference typed.")).toBeVisible();
    await expect(row.getByRole("cell", { name: "16", exact: true })).toBeVisible();
    expect(await unitsOnSale(page, shop, item)).toBe(16);
  });
});

test("a delivery's file is tried first: each bad line is told, nothing comes in, and once mended all of it does", async ({
  page,
  shop,
}) => {
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  await openPage(page, shop, "stock/receive/file", "Receive from a file");
  const heading = "sku,lot_code,best_before,quantity";
  const good = `${item.sku},F-1,2099-03-31,12`;
  const choose = (lines: string[]) =>
    page.getByLabel("CSV file").setInputFiles({
      name: "delivery.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([heading, ...lines].join("\n")),
    });

  await choose([good, `${item.sku},F-2,31 Juny,3`, `NO-SUCH-SKU,F-3,2099-03-31,4`]);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByRole("heading", { name: "2 lines are wrong, and nothing was received" }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^2 / })).toContainText("New lot");
  await expect(page.getByRole("row", { name: /^3 / })).toContainText("Wrong");
  await expect(page.getByRole("row", { name: /^4 / })).toContainText("NO-SUCH-SKU");
  await expect(page.getByRole("button", { name: "Receive", exact: true })).toBeDisabled();
  await expectAxeFindsNothingInMain(page);

  await choose([good, `${item.sku},F-2,2099-06-30,3`]);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByRole("heading", { name: "15 units would come in" })).toBeVisible();
  expect(await unitsOnSale(page, shop, item)).toBe(0);
  await page.getByRole("button", { name: "Receive", exact: true }).click();
  await expect(page.getByRole("heading", { name: "15 units received" })).toBeVisible();
  expect(await unitsOnSale(page, shop, item)).toBe(15);
});

test.describe("what the shop refuses", () => {
  // a refused change comes back with status 409, which the browser notes
  test.use({ expectedConsoleErrors: [/status of 409/] });

  test("a count of units that somebody has sold meanwhile is refused in words, and what was typed stays", async ({
    page,
    shop,
  }) => {
    await signInAsStaff(page, shop);
    const item = await makeItem(page, shop);
    const { id, location_id } = await receive(page, shop, item, 5);
    await openPage(page, shop, "stock/counting", "Counting");
    await findInList(page, item.sku);
    const row = page.getByRole("row", { name: new RegExp(item.sku) });
    await row.getByLabel(/^Counted/).fill("4");
    await change(page, shop, `lots/${id}/counter-sale`, { location_id, quantity: 2 });
    await page.getByRole("button", { name: "Save the counts" }).click();
    await expect(row.getByRole("alert")).toBeVisible();
    await expect(row.getByLabel(/^Counted/)).toHaveValue("4");
    expect(await unitsOnSale(page, shop, item)).toBe(3);
  });
});

test("the engine's page of an item shows its lots; a lot takes its certificate, and is off sale while on hold", async ({
  page,
  shop,
}) => {
  test.slow();
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  await receive(page, shop, item, 6);
  await page.goto(`${shop.adminUrl}/inventory/${item.id}`);
  await expect(page.getByRole("heading", { name: "Lots", exact: true })).toBeVisible();
  await page.getByRole("link", { name: lotCodeOf(item) }).click();
  await page.getByLabel("Certificate file").setInputFiles({
    name: "analysis.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await expect(page.getByRole("link", { name: "analysis.pdf" })).toBeVisible();

  await page.getByRole("button", { name: "Hold" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("A customer complained");
  await page.getByRole("dialog").getByRole("button", { name: "Hold" }).click();
  await expect(page.getByText("Not on sale: A customer complained")).toBeVisible();
  expect(await unitsOnSale(page, shop, item)).toBe(0);
  await page.getByRole("button", { name: "Release" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Nothing was wrong");
  await page.getByRole("dialog").getByRole("button", { name: "Release for sale" }).click();
  await expect(page.getByText("Not on sale: A customer complained")).toBeHidden();
  expect(await unitsOnSale(page, shop, item)).toBe(6);
});

test("staff answer which lot it was, when the engine's own screen took units", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  const item = await makeItem(page, shop);
  const { location_id } = await receive(page, shop, item, 5, "first");
  await receive(page, shop, item, 5, "second");
  await change(page, shop, `inventory-items/${item.id}/location-levels/${location_id}`, {
    stocked_quantity: 8,
  });
  await openPage(page, shop, "stock/questions", "Which lot was it?");
  const question = page.getByRole("listitem").filter({ hasText: item.title });
  await question.getByRole("button", { name: /^Answer/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(new RegExp(lotCodeOf(item, "first"))).fill("");
  await expect(dialog.getByRole("button", { name: "Answer" })).toBeDisabled();
  await dialog.getByLabel(new RegExp(lotCodeOf(item, "second"))).fill("2");
  await dialog.getByLabel("Reason").fill("Looked at the packs");
  await expectAxeFindsNothingIn(page, '[role="dialog"]');
  await dialog.getByRole("button", { name: "Answer" }).click();
  await expect(question).toBeHidden();
  await openPage(page, shop, "stock/lots", "Lots");
  await findInList(page, item.sku);
  const second = page.getByRole("row", { name: new RegExp(lotCodeOf(item, "second")) });
  await expect(second.getByRole("cell", { name: "3", exact: true })).toBeVisible();
});

test("staff note a supplier, and find the item that runs low", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  const name = `Cotswold Nutrients ${Date.now()}`;
  await openPage(page, shop, "stock/suppliers", "Suppliers");
  await page.getByRole("button", { name: "New supplier" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Phone out of hours").fill("07700 900123");
  await expectAxeFindsNothingIn(page, '[role="dialog"]');
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expectAxeFindsNothingInMain(page);

  const item = await makeItem(page, shop);
  await receive(page, shop, item, 1);
  await openPage(page, shop, "stock", "Stock");
  await findInList(page, item.sku);
  const found = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: item.title }) });
  await found.getByRole("button", { name: "Lots (1)" }).click();
  await expect(page.getByRole("link", { name: lotCodeOf(item) })).toBeVisible();
  await expectAxeFindsNothingInMain(page);
});

for (const [path, heading] of [
  ["stock", "Stock"],
  ["stock/lots", "Lots"],
  ["stock/receive", "Receive goods"],
  ["stock/receive/file", "Receive from a file"],
  ["stock/counting", "Counting"],
  ["stock/counter", "Counter sale"],
  ["stock/questions", "Which lot was it?"],
  ["stock/history", "History of the stock"],
  ["stock/suppliers", "Suppliers"],
] as const)
  test(`axe finds nothing on the staff's page "${heading}" of the stock`, async ({ page, shop }) => {
    await signInAsStaff(page, shop);
    await openPage(page, shop, path, heading);
    await expectAxeFindsNothingInMain(page);
  });
