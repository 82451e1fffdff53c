import { randomUUID } from "node:crypto";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Locator, Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

test("staff see which mails went out, and what they were about", async ({ page, shop }) => {
  await writeToShop(page, shop);
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/mails`);
  await expect(page.getByRole("main").getByRole("heading", { name: "Mails" })).toBeVisible();
  await page.getByRole("combobox", { name: "Which mails" }).click();
  await page.getByRole("option", { name: "Sent" }).click();
  await expect(page.getByRole("row", { name: /^Contact message, to the shop/ }).first()).toBeVisible();
  await expectAxeFindsNothingInMain(page);
});

test("staff read what people wrote", async ({ page, shop }) => {
  const name = await writeToShop(page, shop);
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/messages`);
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expectAxeFindsNothingInMain(page);
});

for (const [path, heading] of [
  ["newsletter", "Newsletter"],
  ["newsletter/import", "Import a list"],
  ["welcome-codes", "Welcome codes"],
  ["claims", "Claims"],
  ["phone-orders", "Phone orders"],
  ["phone-orders/new", "New phone order"],
  ["recalls", "Recalls"],
  ["recalls/new", "Open a recall"],
  ["articles", "Articles"],
  ["articles/sources", "Sources"],
  ["articles/dead-ends", "Dead ends"],
] as const)
  test(`axe finds nothing on the staff's page "${heading}"`, async ({ page, shop }) => {
    await signInAsStaff(page, shop);
    await page.goto(`${shop.adminUrl}/${path}`);
    await expect(page.getByRole("main").getByRole("heading", { name: heading, exact: true })).toBeVisible();
    await expectAxeFindsNothingInMain(page);
  });

test.describe("a mail's preview", () => {
  // it stands in a sandbox where no script runs, the scanner's own included
  test.use({ expectedConsoleErrors: [/Blocked script execution in 'about:srcdoc'/] });

  test('axe finds nothing on the staff\'s page "Mail templates"', async ({ page, shop }) => {
    await signInAsStaff(page, shop);
    await page.goto(`${shop.adminUrl}/mails/templates`);
    await expect(page.getByRole("main").getByRole("heading", { name: "Mail templates" })).toBeVisible();
    await expect(page.getByTitle(/, as designed$/)).toBeVisible();
    await expectAxeFindsNothingInMain(page);
  });
});

test("a required field is red only once staff have left it empty", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/newsletter`);
  const email = page.getByLabel("Email", { exact: true });
  const note = page.getByLabel("How you know");
  const edge = (field: Locator) => field.evaluate((element) => getComputedStyle(element).boxShadow);
  await expect(email).toBeVisible();
  const quiet = await edge(page.getByLabel("Address, or a part of it"));
  expect(await edge(email)).toBe(quiet);
  await email.fill("no address");
  await note.focus();
  await expect.poll(() => edge(email)).not.toBe(quiet);
});

/** Gives the name that it was written under. */
async function writeToShop(page: Page, shop: RunningShop): Promise<string> {
  const name = `Writer ${randomUUID()}`;
  const response = await page.request.post("/contact", {
    form: { form_id: randomUUID(), name, email: "writer@example.com", message: "Hello." },
    headers: { origin: shop.storefrontUrl },
  });
  expect(response.url()).toContain("/contact/sent");
  return name;
}

test.describe("trader details", () => {
  // a refused form comes back with status 400, which the browser notes
  test.use({ expectedConsoleErrors: [/status of 400/] });

  test("staff change a trader detail, and the foot of every page says it within seconds", async ({
    page,
    shop,
  }) => {
    await signInAsStaff(page, shop);
    await page.goto(`${shop.adminUrl}/settings/trader`);
    const authority = page.getByLabel("Food business registered with");
    const before = await authority.inputValue();
    const changed = `Placeholder: authority of test ${Date.now()}`;
    const save = async (value: string) => {
      await page.goto(`${shop.adminUrl}/settings/trader`);
      await authority.fill(value);
      const saved = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Save" }).click();
      expect((await saved).status()).toBe(200);
    };

    await authority.fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(authority).toHaveAccessibleDescription(/not given/);
    await expectAxeFindsNothingInMain(page);

    await save(changed);
    try {
      await expect
        .poll(async () => (await page.request.get("/about")).text(), { timeout: 10_000 })
        .toContain(changed);
    } finally {
      await save(before);
    }
  });
});
