import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

const pages = [
  { path: "/mails", heading: "Mails" },
  { path: "/messages", heading: "Messages" },
  { path: "/settings/trader", heading: "Trader" },
];

for (const { path, heading } of pages) {
  test(`staff open the admin page "${heading}" from its menu's address, and axe finds nothing on it`, async ({
    page,
    shop,
  }) => {
    await signInAsStaff(page, shop);
    await page.goto(`${shop.adminUrl}${path}`);
    await expect(page.getByRole("main").getByRole("heading", { name: heading, exact: true })).toBeVisible();
    // the frame around it is the engine's
    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual(
      [],
    );
  });
}

test("staff see every mail that went out", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/mails`);
  await page.getByRole("combobox", { name: "Which mails" }).click();
  await page.getByRole("option", { name: "Sent" }).click();
  const main = page.getByRole("main");
  await expect(main.getByRole("table").or(main.getByText("None."))).toBeVisible();
});

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
