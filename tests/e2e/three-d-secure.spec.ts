import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test.use({ expectedConsoleErrors: [/status of 402/] });

const challengeCard = "4000002760003184";

test("a bank that asks for 3-D Secure: confirmed there, the order is placed", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("marine-collagen-peptides-vitamin-c");
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard(challengeCard);
  await shopper.pay();
  await page.getByRole("button", { name: /complete authentication/i }).click();
  await shopper.seeOrder();
});

test("3-D Secure that fails charges nothing, keeps the basket, and another card works at once", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("marine-collagen-peptides-vitamin-c");
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard(challengeCard);
  await shopper.pay();
  await page.getByRole("button", { name: /fail authentication/i }).click();
  await expect(page.getByText(/Nothing was charged/).first()).toBeVisible();
  await expect(shopper.payButton()).toBeVisible();
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
});
