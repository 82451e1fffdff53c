import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./shop-test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("axe finds nothing in any part in any state", async ({ page }, testInfo) => {
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        );
      };
      await page.goto("/_parts");
      expect(await findings()).toEqual([]);
      await testInfo.attach("parts", {
        body: await page.screenshot({ fullPage: true }),
        contentType: "image/png",
      });

      await page.getByRole("button", { name: "Show an error summary" }).click();
      await expect(page.getByRole("alert")).toBeFocused();
      await page.getByRole("button", { name: "Open the dialog" }).click();
      await expect(page.getByRole("dialog", { name: "A dialog" })).toBeVisible();
      expect(await findings(), "with error summary and open dialog").toEqual([]);
    });
  });
}
