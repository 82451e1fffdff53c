import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

// nobody else's test looks at its price
const handle = "l-glutamine-powder";

test("staff take all products out, change a price in the file, see what would happen, bring it in, and the shop charges it", async ({
  page,
  shop,
}) => {
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/product-file`);
  const [header, ...rows] = (await takeOut(page)).split("\r\n");
  // what others' tests change meanwhile is left out
  const row = rows.find((one) => one.startsWith(`${handle},`))!;
  const price = /,(\d+\.\d\d),/.exec(row)![1]!;
  await choose(page, [header, row].join("\r\n"));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByText("0 rows would be new, 0 would change something, 1 say what is there"),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring it in" })).toBeDisabled();

  await choose(page, [header, row.replace(`,${price},`, ",12.505,")].join("\r\n"));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText(/has a fraction of a penny/)).toBeVisible();
  await expect(page.getByText(/Mend it: the file, row 2, column variant_price/)).toBeVisible();
  await expectAxeFindsNothingInMain(page);

  await bringIn(page, [header, row.replace(`,${price},`, ",£98.76,")].join("\r\n"));
  try {
    await page.goto(`${shop.storefrontUrl}/products/${handle}`);
    await expect(page.getByRole("main").getByText("£98.76").first()).toBeVisible();
  } finally {
    await page.goto(`${shop.adminUrl}/product-file`);
    await bringIn(page, [header, row].join("\r\n"));
  }
  await page.goto(`${shop.storefrontUrl}/products/${handle}`);
  await expect(page.getByRole("main").getByText(`£${price}`).first()).toBeVisible();
});

async function takeOut(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download all products" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^products-\d{4}-\d\d-\d\d\.csv$/);
  return await readFile(await saved.path(), "utf8");
}

async function choose(page: Page, csv: string, name = "products.csv"): Promise<void> {
  await page
    .getByLabel("CSV file, 5,000 rows at most")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(csv) });
}

async function bringIn(page: Page, csv: string): Promise<void> {
  // tells its run from the others in the list
  const name = `${randomUUID()}.csv`;
  await choose(page, csv, name);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText(/0 rows would be new, 1 would change something/)).toBeVisible();
  const started = page.waitForResponse(
    (response) => response.url().endsWith("/admin/product-files") && response.request().method() === "POST",
  );
  await page.getByRole("button", { name: "Bring it in" }).click();
  expect((await started).status()).toBe(202);
  const newest = page.getByRole("listitem").filter({ hasText: name });
  await expect(newest.getByText("1 of 1 products: 1 taken, 0 refused")).toBeVisible();
  await expect(newest.getByText("Finished")).toBeVisible();
}
