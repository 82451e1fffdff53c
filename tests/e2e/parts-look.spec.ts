import { openParts } from "./parts-page.ts";
import { expect, test } from "./shop-test.ts";

const parts = [
  "Colours",
  "Type",
  "Buttons",
  "Links",
  "Fields",
  "Choices",
  "Amounts and badges",
  "Remarks",
  "Where you are",
  "What opens, and what is on its way",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("every part looks as it did when somebody last looked at it", async ({ page }) => {
      await openParts(page);
      await expect(page.locator("main section"), "each part has its picture").toHaveCount(parts.length);
      for (const name of parts) {
        const picture = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-${colorScheme}.png`;
        await expect.soft(page.getByRole("region", { name, exact: true })).toHaveScreenshot(picture);
      }
    });
  });
}
