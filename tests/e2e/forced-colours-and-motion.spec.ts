import { publicPages } from "./public-pages.ts";
import { expect, test } from "./shop-test.ts";

test.describe("in forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("buttons keep an edge, and what is current is told by more than its colour", async ({ page }) => {
    await page.goto("/shop/collagen");
    const categories = page.getByRole("navigation", { name: "Categories" });
    await expect(categories.getByRole("link", { name: "Collagen" })).toHaveCSS(
      "text-decoration-line",
      "underline",
    );
    await expect(categories.getByRole("link", { name: "Fibre" })).toHaveCSS("text-decoration-line", "none");

    await page.goto("/products/totally-derma-collagen-drink");
    const button = page.getByRole("button", { name: "Add to basket" });
    await expect(button).toHaveCSS("border-top-style", "solid");
    await expect(button).toHaveCSS("border-top-width", "1px");
    const isNative = await page
      .getByRole("radio")
      .first()
      .evaluate((radio) => getComputedStyle(radio).appearance);
    expect(isNative, "the browser draws which size is chosen").not.toBe("none");
    await button.focus();
    await expect(button).toHaveCSS("outline-style", "solid");
  });
});

test.describe("for those who want less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves for longer than an instant", async ({ page }) => {
    for (const address of [...publicPages.slice(0, 5), "/_parts"]) {
      await page.goto(address);
      const moving = await page.evaluate(() => {
        const seconds = (times: string) =>
          Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
        return [...document.querySelectorAll("*")]
          .filter((element) => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
            return (
              seconds(transitionDuration) > 0.01 ||
              (animationName !== "none" && seconds(animationDuration) > 0.01)
            );
          })
          .map((element) => element.outerHTML.slice(0, 120));
      });
      expect(moving, address).toEqual([]);
    }
  });
});
