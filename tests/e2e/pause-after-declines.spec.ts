import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// Stripe answers a refused card with 402, the shop a paused one with 429, and the browser notes every such answer
test.use({ expectedConsoleErrors: [/status of (402|429)/] });

const declined = "4000000000000002";

test("a card that is declined again and again leads to a pause that says until when; two slips never do", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("live-cultures-4-strain-capsules");
  await shopper.reachPayment(shopperEmail);
  const saysDeclined = page.getByRole("alert").filter({ hasText: /declined/i });
  const saysPause = page
    .getByRole("alert")
    .filter({ hasText: /short break .*your basket is kept.* try again at \d\d:\d\d/ });

  await shopper.fillCard(declined);
  for (let slip = 1; slip <= 2; slip++) {
    await shopper.pay();
    await expect(saysDeclined.first()).toBeVisible();
    await expect(shopper.payButton()).toBeEnabled();
    await expect(saysPause).toHaveCount(0);
  }
  // the shop hears of each decline from Stripe, a moment later
  await expect(async () => {
    await shopper.pay();
    await expect(saysPause.first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.goto("/basket");
  await expect(page.getByText("Live Cultures 4-Strain Capsules").first()).toBeVisible();
});

test("a shopper who mistyped twice pays with the third try", async ({ page, shopperEmail }) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("live-cultures-4-strain-capsules");
  await shopper.reachPayment(shopperEmail);
  for (let slip = 1; slip <= 2; slip++) {
    await shopper.fillCard(declined);
    await shopper.pay();
    await expect(
      page
        .getByRole("alert")
        .filter({ hasText: /declined/i })
        .first(),
    ).toBeVisible();
    await expect(shopper.payButton()).toBeEnabled();
  }
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
});
