import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

const product = "live-cultures-4-strain-capsules";

test("a basket that another tab changed is not charged: the new total is shown first, and can be paid at once", async ({
  page,
  context,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket(product);
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");
  const before = (await shopper.payButton().textContent()) ?? "";

  const otherTab = new Shopper(await context.newPage());
  await otherTab.addToBasket(product);
  await shopper.pay();
  await expect(page.getByRole("alert").filter({ hasText: /total is now £/ })).toBeVisible();
  await expect(shopper.payButton()).not.toHaveText(before);
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
});

test("a basket that another tab paid is not paid twice, and the page says so", async ({
  page,
  context,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket(product);
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");

  const otherTab = new Shopper(await context.newPage());
  await otherTab.page.goto("/checkout");
  await otherTab.fillCard("4242424242424242");
  await otherTab.pay();
  await otherTab.seeOrder();
  await shopper.pay();
  await expect(page.getByText(/Nothing was charged here: this basket was paid in another tab/)).toBeVisible();
  await expect(shopper.payButton()).toBeHidden();
});
