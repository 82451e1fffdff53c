import type { Page } from "@playwright/test";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

/** Browsers leave backgrounds out: what is light on the screen would be white on white. */
async function expectDarkInk(page: Page): Promise<void> {
  const light = await page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d")!;
    const brightness = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    };
    return [...document.querySelectorAll("main *, footer *")]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .filter((element) => brightness(getComputedStyle(element).color) > 190)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(light).toEqual([]);
}

test.use({ colorScheme: "dark" });

test("the label and the order print as dark text with who sold it, and without what is pressed", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("marine-collagen-peptides-vitamin-c");
  const trader = page.getByRole("contentinfo").locator("address");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "The whole label" })).toBeVisible();
  await expect(trader).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expectDarkInk(page);

  await page.emulateMedia({ media: "screen" });
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "What you ordered" })).toBeVisible();
  await expect(trader).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Back to the shop" })).toBeHidden();
  await expectDarkInk(page);
});

test("an article prints with who reviewed it and its references, and without what is pressed", async ({
  page,
}) => {
  await page.goto("/articles/what-is-known-about-the-gut-and-the-skin");
  const references = page.getByRole("region", { name: "References" }).getByRole("listitem");
  const count = await references.count();
  expect(count).toBeGreaterThan(2);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Demo reviewer (test data)").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "What we do not know" })).toBeVisible();
  await expect(references).toHaveCount(count);
  await expect(references.first()).toBeVisible();
  for (const role of ["button", "navigation", "textbox"] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expectDarkInk(page);
});
