import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// Stripe answers a refused card with 402, and the browser notes every such answer
test.use({ expectedConsoleErrors: [/status of 402/] });

const refusals = [
  { card: "4000000000000002", said: /declined/i },
  { card: "4000000000009995", said: /funds/i },
];

for (const { card, said } of refusals) {
  test(`a card that is refused (${said.source}) is explained, and a good one then pays`, async ({
    page,
    inbox,
    shopperEmail,
  }) => {
    const shopper = new Shopper(page);
    await shopper.addToBasket("live-cultures-4-strain-capsules", 2);
    await shopper.reachPayment(shopperEmail);
    await shopper.fillCard(card);
    await shopper.pay();
    await expect(page.getByRole("alert").filter({ hasText: said }).first()).toBeVisible();
    await expect(shopper.payButton()).toBeEnabled();
    await shopper.fillCard("4242424242424242");
    await shopper.pay();
    await shopper.seeOrder();
    await expect.poll(async () => (await inbox.mailsTo(shopperEmail)).length, { timeout: 30_000 }).toBe(1);
  });
}
