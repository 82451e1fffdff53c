import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

interface PaidOrder {
  id: string;
  number: string;
  payment_intent_id: string;
}

test("staff see a refund that somebody made in Stripe's dashboard, on the Payments page and at the order", async ({
  page,
  shop,
  shopperEmail,
}) => {
  // a whole purchase, and then the admin's two heaviest pages
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await signInAsStaff(page, shop);
  const order = await readOrder(page, shop, shopperEmail);
  await refundInDashboard(page, shop, order.payment_intent_id, 150);

  const name = `Refunded in Stripe, order ${order.number}`;
  const task = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await expect(async () => {
    await page.goto(`${shop.adminUrl}/payments`);
    await expect(task).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
  await expect(task).toContainText("£1.50 was refunded in Stripe's dashboard");
  await task.getByText("History").click();
  await expect(task.getByText(/Money taken/)).toBeVisible();
  await expectAxeFindsNothingInMain(page);

  await task.getByRole("button", { name: `Noted: ${name}` }).click();
  await expect(task).toBeHidden();
  await page.getByRole("combobox", { name: "Which payments" }).click();
  await page.getByRole("option", { name: "Noted" }).click();
  await expect(task).toBeVisible();

  await page.goto(`${shop.adminUrl}/orders/${order.id}`);
  await expect(page.getByRole("heading", { name: "Payment at Stripe" })).toBeVisible();
  const refund = page.getByRole("listitem").filter({ hasText: "in Stripe’s dashboard" });
  await expect(refund).toContainText("£1.50");
  await expect(refund).toContainText("Succeeded");
});

async function readOrder(page: Page, shop: RunningShop, email: string): Promise<PaidOrder> {
  const list = await page.request.get(
    `${shop.backendUrl}/admin/orders?q=${encodeURIComponent(email)}&fields=id,email,display_id`,
  );
  const { orders } = (await list.json()) as {
    orders: { id: string; email: string; display_id: number }[];
  };
  const order = orders.find((each) => each.email === email);
  if (!order) throw new Error(`The admin shows no order of ${email}`);
  const answer = await page.request.get(`${shop.backendUrl}/admin/order-payments/${order.id}`);
  const { payment } = (await answer.json()) as { payment: { payment_intent_id: string } };
  return {
    id: order.id,
    number: `B-${order.display_id}`,
    payment_intent_id: payment.payment_intent_id,
  };
}

/** As the dashboard does: by Stripe's API, without the shop. */
async function refundInDashboard(
  page: Page,
  shop: RunningShop,
  payment_intent: string,
  amountPence: number,
): Promise<void> {
  const refunded = await page.request.post(`${shop.stripeSandboxUrl}/v1/refunds`, {
    headers: { authorization: "Bearer sk_test_of_the_dashboard" },
    form: { payment_intent, amount: amountPence },
  });
  expect(refunded.status()).toBe(200);
}
