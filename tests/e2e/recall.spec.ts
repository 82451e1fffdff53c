import { randomUUID } from "node:crypto";
import { products } from "@balance/demo-shop/catalogue";
import type { Locator } from "@playwright/test";
import { expectAxeFindsNothing, expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";
import { expectSoonShown } from "./soon-shown.ts";
import { signInAsStaff } from "./staff.ts";

/** No other test buys it. */
const { handle, title, variants } = products.find((product) => product.handle === "mct-oil-coconut")!;
const { sku, min_remaining_shelf_life_days, title: pack } = variants[0]!;

test("20 come in as two lots, three of the older are sold and sent, and once it is recalled its buyer is told and answers", async ({
  page,
  browser,
  shop,
  shopperEmail,
  inbox,
}) => {
  // one story from the delivery to the end of the recall
  test.slow();
  const run = randomUUID().slice(0, 8);
  const older = `OLDER-${run}`;
  const newer = `NEWER-${run}`;
  const banners = page.getByRole("region", { name: "Product recalls" });
  const banner = banners.getByRole("listitem").filter({ hasText: older });
  const rowOfBuyer = { name: new RegExp(shopperEmail) };
  await signInAsStaff(page, shop);

  await test.step("staff receive them, the newer first", async () => {
    await page.goto(`${shop.adminUrl}/stock/receive`);
    await typeLine(page.getByRole("group", { name: "Line 1" }), newer, 50, 8);
    await page.getByRole("button", { name: "Another line" }).click();
    await typeLine(page.getByRole("group", { name: "Line 2" }), older, 20, 12);
    await page.getByRole("button", { name: "Receive", exact: true }).click();
    await expect(page.getByText(`Received: 8 units of ${title}, ${pack}, lot ${newer}`)).toBeVisible();
    await expect(page.getByText(`Received: 12 units of ${title}, ${pack}, lot ${older}`)).toBeVisible();
  });

  const orderNumber = await test.step("somebody buys three", async () => {
    const shopper = new Shopper(page);
    await shopper.buy(handle, shopperEmail, { quantity: 3 });
    return /^Order (\S+)/.exec(await page.title())![1]!;
  });

  await test.step("the older lot is proposed, packed by keyboard, and sent", async () => {
    await page.goto(`${shop.adminUrl}/dispatch`);
    await page.getByLabel("Number, name, postcode or tracking number").fill(orderNumber);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: orderNumber }).click();
    await expect(page.getByLabel("Goods or lot")).toBeFocused();
    const unitsOf = (lot: string) => page.getByRole("spinbutton", { name: `of lot ${lot},` });
    await expect(unitsOf(older)).toHaveAccessibleName(/12 here, 3 proposed/);
    await expect(unitsOf(newer)).not.toHaveAccessibleName(/proposed/);
    const said = page.getByRole("status");
    await page.keyboard.type(`${sku}\n`);
    await expect(said.filter({ hasText: "now scan its lot" })).toBeVisible();
    for (const unit of [1, 2, 3]) {
      await page.keyboard.type(`${older}\n`);
      await expect(said.filter({ hasText: `${unit} of 3: ` })).toBeVisible();
    }
    await expect(page.getByRole("button", { name: "Mark as packed" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("list", { name: "Contents" })).toContainText(`3 of lot ${older}`);
    await page.getByLabel("Tracking number").fill("QK 456");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Change the number" })).toBeVisible();
  });

  const { recallUrl, ref } = await test.step("staff take the lot out of sale", async () => {
    await page.goto(`${shop.adminUrl}/recalls/new`);
    await page.getByLabel("What is wrong with the goods").fill("Pieces of plastic");
    await page.getByLabel("Lot, product, SKU or supplier, or a part of it").fill(older);
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: `Recall lot ${older} of ${title}` }).check();
    await expect(page.getByText("1 lot, 9 units on hand")).toBeVisible();
    await expectAxeFindsNothingInMain(page);
    await page.getByRole("button", { name: "Freeze these lots" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Freeze them" }).click();
    const heading = page.getByRole("heading", { name: /^R-\d+: / });
    await expect(heading).toContainText(title);
    await expect(page.getByText("3 units went to 1 order. Every unit is accounted for.")).toBeVisible();
    await expect(page.getByRole("row", rowOfBuyer)).toContainText(`3 of ${older} sent`);
    await expectAxeFindsNothingInMain(page);
    return { recallUrl: page.url(), ref: /^R-\d+/.exec(await heading.innerText())![0] };
  });

  await test.step("they write the notice, read it, and send it", async () => {
    await page.getByRole("tab", { name: "Notice" }).click();
    await page.getByLabel("Brand", { exact: true }).fill("Balance");
    await page.getByLabel("Recalled because").fill("some bottles may hold small pieces of plastic");
    await page.getByLabel("Risk", { exact: true }).fill("Pieces of plastic could cause choking");
    await page.getByRole("button", { name: "Save the notice" }).click();
    const letter = page.getByRole("region", { name: "As it goes out" });
    await expect(letter).toContainText("Risk: Pieces of plastic could cause choking.");
    await expectAxeFindsNothingInMain(page);
    await page.getByRole("button", { name: "Send the notice" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Send it" }).click();
    await expect(page.getByText("People told", { exact: true })).toBeVisible();
  });

  await test.step("every page of the shop says so, and leads to the notice", async () => {
    await expectSoonShown(Date.now(), async () => {
      await page.goto("/");
      return await banner.isVisible();
    });
    await banner.getByRole("link", { name: `What to do about ${title}` }).click();
    await expect(page).toHaveURL(`/recalls/${ref}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`PRODUCT RECALL: ${title}`);
    const main = page.getByRole("main");
    await expect(main).toContainText(`Batch: ${older}`);
    await expect(main).not.toContainText(newer);
    await expectAxeFindsNothing(page, "the notice, under its banner");
  });

  await test.step("the buyer's mail leads to a page that is answered without JavaScript", async () => {
    const { subject, text } = await inbox.waitForMail(shopperEmail, "PRODUCT RECALL");
    expect(subject).toBe(`PRODUCT RECALL: ${title}`);
    expect(text).toContain(`3 × ${title}`);
    const [link] = /\S+\/recalls\/reply\/\S+/.exec(text)!;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 780 },
    });
    const reader = await context.newPage();
    await reader.goto(link);
    const main = reader.getByRole("main");
    await expect(main.getByRole("listitem").filter({ hasText: `batch ${older}` })).toContainText("3 × ");
    await reader.getByRole("radio", { name: "I put it in the bin" }).check();
    await reader.getByRole("radio", { name: "A refund" }).check();
    await reader.getByRole("button", { name: "Send my answer" }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Thank you for your answer");
    await expect(main.getByRole("status")).toContainText("Your refund goes to the card you paid with.");
    await context.close();
  });

  await test.step("the report names the three units, and what became of them", async () => {
    await page.goto(recallUrl);
    await page.getByRole("tab", { name: "Report" }).click();
    await expectAxeFindsNothingInMain(page);
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Report to print" }).click();
    const report = await opened;
    const buyer = report.getByRole("row", rowOfBuyer);
    await expect(buyer).toContainText(`3 of ${older}`);
    await expect(buyer.getByRole("cell", { name: "binned it" })).toBeVisible();
    await expect(buyer.getByRole("cell", { name: "refund", exact: true })).toBeVisible();
    await expectAxeFindsNothing(report, "the report");
    await report.close();
  });

  await test.step("with its cause known it is closed: the banner goes, the notice stays", async () => {
    await page.getByLabel("Root cause").fill("A worn sieve at the supplier");
    await page.getByRole("button", { name: "Save the records" }).click();
    await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Close this recall" }).click();
    await expect(page.getByText("Closed", { exact: true })).toBeVisible();
    await expectSoonShown(Date.now(), async () => {
      await page.goto("/");
      return !(await banner.isVisible());
    });
    await page.goto(`/recalls/${ref}`);
    await expect(page.getByRole("main")).toContainText("This recall was closed on");
  });
});

/** A line of a delivery; the lot may be sold for so many days yet. */
async function typeLine(line: Locator, code: string, days: number, units: number): Promise<void> {
  const goods = line.getByLabel("SKU or barcode");
  await goods.fill(sku);
  await expect(goods).toHaveAccessibleDescription(`${title}, ${pack}`);
  await line.getByLabel("Lot code").fill(code);
  await line.getByLabel("Best before").fill(dayFirst(min_remaining_shelf_life_days + days));
  await line.getByLabel("Units").fill(String(units));
}

/** As on a pack, so many days from now: "31/03/2027". */
function dayFirst(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
}
