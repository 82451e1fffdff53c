import Medusa from "@medusajs/js-sdk";
import AxeBuilder from "@axe-core/playwright";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Locator, Page } from "@playwright/test";
import { expectAxeFindsNothing } from "./axe.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

// each refusal is a 400, which the browser notes
test.use({ expectedConsoleErrors: [/status of 400/] });

test("staff enter a label from an empty form, are stopped three times, mend it, and it is bought; then a recipe changes and a claim falls", async ({
  page,
  shop,
  shopperEmail,
}) => {
  test.setTimeout(180_000);
  const { id, handle } = await draftFood(shop);
  const address = `/products/${handle}`;
  const claim = "Vitamin C contributes to the normal function of the immune system";
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/products/${id}`);
  const refusal = page.getByRole("alert").filter({ hasText: "can't be published yet" });
  const publish = () => page.getByRole("button", { name: "Publish", exact: true }).click();

  await test.step("stopped: there is no label", async () => {
    await expect(page.getByRole("heading", { name: "Label", exact: true })).toBeVisible();
    await publish();
    await expect(refusal).toContainText("It has no label yet");
  });

  await test.step("stopped: the label is incomplete, and each field says what it lacks", async () => {
    await page.getByLabel("Legal name").fill("Vitamin C powder");
    await page.getByLabel("Characterising substances").fill("vitamin C");
    await page
      .getByLabel("Paste the ingredients list")
      .fill("Ingredients: vitamin C (L-ascorbic acid) 100%.");
    await page.getByRole("button", { name: "Read this list" }).click();
    await expect(page.getByLabel("Ingredient 1", { exact: true })).toHaveValue("vitamin C (L-ascorbic acid)");
    await page.getByLabel("Recommended portion").fill("1 scoop (1 g) a day");
    await page.getByLabel("How many").fill("1");
    await page.getByLabel("Of what", { exact: true }).fill("scoop");
    await page.getByLabel("Grams together").fill("1");
    await page.getByRole("button", { name: "Add a substance" }).click();
    await page.getByLabel("Substance 1", { exact: true }).fill("Vitamin C");
    await page.getByLabel("Amount", { exact: true }).fill("900");
    await expect(page.getByText("1125 % NRV")).toBeVisible();
    await page.getByLabel("Directions", { exact: true }).fill("Take one scoop a day. It cures colds.");
    await page.getByLabel("Storage", { exact: true }).fill("Store below 25 °C in a dry place.");
    await page.getByLabel("Net quantity", { exact: true }).fill("100");
    await page.getByLabel("Business on the label").fill("Sample Foods Ltd");
    await page.getByLabel("Its UK address").fill("1 Sample Quay, Wadebridge PL27 7AA");
    await page.getByLabel("Supplier’s specification").fill("SPEC-7");
    await page.getByRole("checkbox", { name: claim }).check();
    await save(page);
    await publish();
    await expect(refusal).toContainText('must contain "food supplement"');
    await expect(refusal).toContainText("Do not exceed the recommended daily dose.");
    await expect(page.getByLabel("Legal name")).toHaveAccessibleDescription(/must contain "food supplement"/);
    await expectNothingFound(page.getByRole("main"), page);
  });

  await test.step("stopped: the directions make a claim", async () => {
    await page.getByLabel("Legal name").fill("Food supplement with vitamin C");
    await page.getByRole("button", { name: "Tick all that are needed" }).click();
    await save(page);
    await publish();
    await expect(refusal).toContainText('"cures" may not be said of it');
    await expect(refusal).toContainText("(Label, Use)");
  });

  await test.step("mended, it is published, and shown before anybody has checked it, but not sold", async () => {
    await page.getByLabel("Directions", { exact: true }).fill("Take one scoop a day.");
    await save(page);
    await publish();
    await expect(page.getByText("Published.", { exact: true })).toBeVisible();
    const visit = await page.request.get(address);
    expect(await visit.text()).toContain("Not on sale yet");
    await page.goto(address);
    await expect(page.getByText("we have not finished checking the label")).toBeVisible();
    await expect(page.getByRole("button", { name: "Add to basket" })).toHaveCount(0);
    await expectAxeFindsNothing(page, "a product that is not on sale yet");
  });

  await test.step("staff give their word, and it is bought", async () => {
    await page.goto(`${shop.adminUrl}/products/${id}`);
    await confirm(page, "What you compared it with", "I have compared every word with the pack");
    await confirm(page, "Where you looked them up", "No ingredient is a novel food without leave");
    await expect(page.getByText("Nothing is missing.", { exact: true })).toBeVisible();
    const shopper = new Shopper(page);
    await page.goto(address);
    await expect(page.getByRole("row", { name: /^Vitamin C 900/ })).toBeVisible();
    await expect(page.getByRole("cell", { name: claim })).toBeVisible();
    await expect(page.getByText(/^Every word and figure, by/)).toContainText("against: the pack of batch 12");
    await shopper.addToBasket(handle);
    await shopper.reachPayment(shopperEmail);
    await shopper.fillCard("4242424242424242");
    await shopper.pay();
    await shopper.seeOrder();
  });

  await test.step("the recipe changes, and the claim can't stay", async () => {
    await page.goto(`${shop.adminUrl}/products/${id}`);
    await page.getByLabel("Amount", { exact: true }).fill("5");
    await page.getByRole("button", { name: "Save label" }).click();
    await expect(refusal).toContainText("C_IMM may not be shown: 5 mg a day is below the 12 mg it needs");
    await page.getByRole("checkbox", { name: /no longer allowed/ }).click();
    await save(page);
    await expect.poll(async () => (await page.request.get(address)).text()).not.toContain(claim);
    await page.goto(address);
    await expect(page.getByRole("row", { name: /^Vitamin C/ })).toContainText("5 mg");
    await expect(page.getByText("we have not finished checking the label")).toBeVisible();
  });
});

async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.url().endsWith("/label") && response.request().method() === "POST",
  );
  await page.getByRole("button", { name: "Save label" }).click();
  expect((await saved).status()).toBe(200);
}

async function confirm(page: Page, source: string, press: string): Promise<void> {
  await page.getByLabel(source).fill("the pack of batch 12");
  const noted = page.waitForResponse((response) => response.url().endsWith("/label/checks"));
  await page.getByRole("button", { name: press }).click();
  expect((await noted).status()).toBe(200);
}

/** The engine's own parts of the page are not ours to test. */
async function expectNothingFound(main: Locator, page: Page): Promise<void> {
  await main.getByRole("heading", { name: "Label", exact: true }).evaluate((heading) => {
    heading.closest(".divide-y")?.setAttribute("data-axe", "label");
  });
  const { violations } = await new AxeBuilder({ page }).include("[data-axe=label]").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
}

/** A food supplement as the admin's own form leaves it: a draft with a variant and a price. */
async function draftFood(shop: RunningShop): Promise<{ id: string; handle: string }> {
  const staff = new Medusa({
    baseUrl: shop.backendUrl,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await staff.auth.login("user", "emailpass", { email: shop.adminEmail, password: shop.adminPassword });
  const { sales_channels } = await staff.admin.salesChannel.list({ name: "Online shop" });
  const { product_types } = await staff.admin.productType.list({ value: "Food supplement" });
  const { product } = await staff.admin.product.create({
    title: `Vitamin C powder ${Date.now()}`,
    status: "draft",
    type_id: product_types[0]!.id,
    sales_channels: [{ id: sales_channels[0]!.id }],
    options: [{ title: "Size", values: ["Tub"] }],
    variants: [
      {
        title: "Tub",
        options: { Size: "Tub" },
        manage_inventory: false,
        prices: [{ currency_code: "gbp", amount: 12 }],
      },
    ],
  });
  return product;
}
