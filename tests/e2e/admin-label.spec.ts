import type { RunningShop } from "@balance/contracts/running-shop";
import type { Locator, Page } from "@playwright/test";
import { expectAxeFindsNothing, expectAxeFindsNothingIn } from "./axe.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

// each refusal is a 400, which the browser notes; the engine's own form also throws it on after it has shown it
test.use({ expectedConsoleErrors: [/status of 400|^uncaught: .* can't be published yet/] });

test("staff enter a product from an empty form, are stopped three times, mend it, and it is bought; then a recipe changes and a claim falls", async ({
  page,
  shop,
  shopperEmail,
}) => {
  test.setTimeout(240_000);
  const handle = `vitamin-c-powder-${Date.now()}`;
  const address = `/products/${handle}`;
  const claim = "Vitamin C contributes to the normal function of the immune system";
  const photo = await photoOfTub(page);
  await signInAsStaff(page, shop);
  const refusal = page.getByRole("alert").filter({ hasText: "can't be published yet" });
  let id = "";
  const publish = async (expected: number) => {
    const answered = page.waitForResponse(
      (response) => response.url().endsWith(`/products/${id}`) && response.request().method() === "POST",
    );
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    expect((await answered).status()).toBe(expected);
  };

  await test.step("stopped: it has no label, and nobody has said what its picture shows", async () => {
    const form = await fillNewProduct(page, shop, { title: "Vitamin C powder", handle, photo, pounds: 12 });
    await form.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("It has no label yet").first()).toBeVisible();
    await expect(page.getByText("Picture 1 has no alt text").first()).toBeVisible();
    await form.getByRole("button", { name: "Save as draft" }).click();
    await expect(page.getByRole("heading", { name: "Label", exact: true })).toBeVisible();
    id = new URL(page.url()).pathname.split("/").at(-1)!;
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
    await publish(400);
    await expect(refusal).toContainText('must contain "food supplement"');
    await expect(refusal).toContainText("Do not exceed the recommended daily dose.");
    await expect(page.getByLabel("Legal name")).toHaveAccessibleDescription(/must contain "food supplement"/);
    await expectNothingFound(page.getByRole("main"), page);
  });

  await test.step("stopped: the directions make a claim", async () => {
    await page.getByLabel("Legal name").fill("Food supplement with vitamin C");
    await page.getByRole("button", { name: "Tick all that are needed" }).click();
    await describePicture(page, "White tub of powder with a wooden scoop");
    await save(page);
    await publish(400);
    await expect(refusal).not.toContainText("has no alt text");
    await expect(refusal).toContainText('"cures" may not be said of it');
    await expect(refusal).toContainText("(Label, Use)");
  });

  await test.step("mended, it is published, and shown before anybody has checked it, but not sold", async () => {
    await page.getByLabel("Directions", { exact: true }).fill("Take one scoop a day.");
    await save(page);
    await publish(200);
    await expect(page.getByText("Published.", { exact: true })).toBeVisible();
    const visit = await page.request.get(address);
    expect(await visit.text()).toContain("Not on sale yet");
    await page.goto(address);
    await expect(page.getByText("we have not finished checking the label")).toBeVisible();
    await expect(page.getByRole("img", { name: "White tub of powder with a wooden scoop" })).toBeVisible();
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
    await shopper.buy(handle, shopperEmail);
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

async function describePicture(page: Page, words: string): Promise<void> {
  await page.getByLabel("What picture 1 shows").fill(words);
  const saved = page.waitForResponse((response) => response.url().endsWith("/pictures"));
  await page.getByRole("button", { name: "Save pictures" }).click();
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
  for (const name of ["Label", "Pictures in words"])
    await main.getByRole("heading", { name, exact: true }).evaluate((heading) => {
      heading.closest(".divide-y")?.setAttribute("data-axe", "label");
    });
  await expectAxeFindsNothingIn(page, "[data-axe=label]");
}

/** The engine's own form for a new product, filled in from the list of products up to its last step. */
async function fillNewProduct(
  page: Page,
  shop: RunningShop,
  product: { title: string; handle: string; photo: Buffer; pounds: number },
): Promise<Locator> {
  await page.goto(`${shop.adminUrl}/products`);
  await page.getByRole("link", { name: "Create", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Create Product" });
  await form.getByLabel("Title", { exact: true }).fill(product.title);
  await form.getByLabel("Handle", { exact: true }).fill(product.handle);
  await form
    .locator("input[type=file]")
    .setInputFiles({ name: "tub.png", mimeType: "image/png", buffer: product.photo });
  await expect(form.getByText("tub.png")).toBeVisible();
  await form.getByRole("button", { name: "Continue" }).click();
  await form.getByRole("combobox", { name: "Type" }).fill("Food supplement");
  await page.getByRole("option", { name: "Food supplement" }).click();
  await form.getByRole("button", { name: "Continue" }).click();
  const columns = await form.getByRole("columnheader").allInnerTexts();
  const price = form.getByRole("gridcell").nth(columns.findIndex((name) => name.includes("Price GBP")));
  await price.click();
  await page.keyboard.type(String(product.pounds));
  await page.keyboard.press("Enter");
  await expect(price.getByRole("textbox")).toHaveValue(new RegExp(`^${product.pounds}`));
  return form;
}

async function photoOfTub(page: Page): Promise<Buffer> {
  await page.setContent('<body style="margin: 0; background: linear-gradient(teal, seashell)">');
  return page.screenshot();
}
