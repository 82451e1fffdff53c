import { randomUUID } from "node:crypto";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { APIResponse, Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

const words = "A calm cup.";
const reason = "Read with the maker's file beside it: nothing is promised.";

test("staff answer for doubtful words by name and reason before shoppers read them", async ({
  page,
  shop,
}) => {
  await signInAsStaff(page, shop);
  const title = `Tin mug ${randomUUID().slice(0, 8)}`;
  const product = await makeDraft(page, shop, title);
  const refused = await publish(page, shop, product.id);
  expect([refused.status(), await refused.text()]).toEqual([
    400,
    expect.stringContaining("needs somebody to answer for it"),
  ]);

  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByLabel("Name, or a part of it").fill(title);
  await page.getByRole("button", { name: "Find" }).click();
  const waiting = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
  await expect(waiting).toContainText(words);
  await expect(waiting.getByText("Needs a sign-off").first()).toBeVisible();
  const signOff = waiting.getByRole("button", { name: `Sign off: ${title}` });
  await expect(signOff).toBeDisabled();
  await expectAxeFindsNothingInMain(page);

  await waiting.getByLabel("Why it may stand, at least 10 letters").fill(reason);
  await signOff.click();
  await expect(page.getByText("Nothing waits for an answer.")).toBeVisible();
  expect((await publish(page, shop, product.id)).status()).toBe(200);
  await page.goto(`${shop.storefrontUrl}/products/${product.handle}`);
  await expect(page.getByRole("main")).toContainText(words);

  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByRole("combobox", { name: "Which texts" }).click();
  await page.getByRole("option", { name: "Log" }).click();
  await page.getByLabel("Name, or a part of it").fill(title);
  await page.getByRole("button", { name: "Find" }).click();
  const entry = page.getByRole("list", { name: "Sign-offs" }).getByRole("listitem");
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText(`Morwenna Tregear: ${reason}`);
  await expect(entry).toContainText(/rules .+ of version \d{4}-\d\d-\d\d\.\d+/);
  await expectAxeFindsNothingInMain(page);
});

/** A gift: whatever is food needs a label besides. */
async function makeDraft(
  page: Page,
  shop: RunningShop,
  title: string,
): Promise<{ id: string; handle: string }> {
  const types = await page.request.get(`${shop.backendUrl}/admin/product-types?value=Gift`);
  const channels = await page.request.get(`${shop.backendUrl}/admin/sales-channels?name=Online%20shop`);
  const { product_types } = (await types.json()) as { product_types: { id: string }[] };
  const { sales_channels } = (await channels.json()) as { sales_channels: { id: string }[] };
  const made = await page.request.post(`${shop.backendUrl}/admin/products`, {
    data: {
      title,
      description: words,
      status: "draft",
      type_id: product_types[0]!.id,
      sales_channels: [{ id: sales_channels[0]!.id }],
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          options: { Size: "One" },
          manage_inventory: false,
          prices: [{ currency_code: "gbp", amount: 9 }],
        },
      ],
    },
  });
  expect(made.status()).toBe(200);
  return ((await made.json()) as { product: { id: string; handle: string } }).product;
}

function publish(page: Page, shop: RunningShop, id: string): Promise<APIResponse> {
  return page.request.post(`${shop.backendUrl}/admin/products/${id}`, { data: { status: "published" } });
}
