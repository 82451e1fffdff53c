import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expectAxeFindsNothingIn, expectAxeFindsNothingInMain } from "./axe.ts";
import { textOfPdf } from "./pdf-text.ts";
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
  await shopper.buy("totally-derma-collagen-drink", shopperEmail);
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

test("staff refund one unit of an order: its customer reads which, in the mail, on the page and on the credit note", async ({
  page,
  shop,
  shopperEmail,
  inbox,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.buy("zinc-citrate-15-mg-tablets", shopperEmail, { quantity: 2 });
  const orderUrl = page.url();
  await signInAsStaff(page, shop);
  const order = await readOrder(page, shop, shopperEmail);

  const amount =
    await test.step("a form says what its lines come to, and no more units than were bought", async () => {
      await page.goto(`${shop.adminUrl}/orders/${order.id}`);
      await page.getByRole("button", { name: "Refund lines" }).click();
      const form = page.getByRole("dialog", { name: "Refund lines" });
      const units = form.getByRole("spinbutton", { name: /^Units of Zinc/ });
      await units.fill("3");
      await expect(form.getByRole("alert")).toHaveText("0 to 2, please.");
      await expect(form.getByRole("button", { name: "Refund", exact: true })).toBeDisabled();
      await units.fill("1");
      const send = form.getByRole("button", { name: /^Refund £/ });
      await expectAxeFindsNothingIn(page, '[role="dialog"]');
      const shown = /£[\d.]+/.exec(await send.innerText())![0];
      await send.click();
      await expect(form).toBeHidden();
      const refund = page.getByRole("listitem").filter({ hasText: "Succeeded" });
      await expect(refund).toContainText(shown);
      return shown;
    });

  await test.step("the customer's mail names it", async () => {
    const mail = await inbox.waitForMail(shopperEmail, `We have refunded ${amount}`);
    expect(mail.text).toMatch(/It is for 1 × Zinc/);
  });

  await test.step("the order's page links a credit note of that unit alone", async () => {
    await page.goto(orderUrl);
    const link = page.getByRole("link", { name: /credit note CRN-/ });
    const download = await page.request.get(new URL((await link.getAttribute("href"))!, page.url()).href);
    const said = await textOfPdf(await download.body());
    for (const words of ["What was paid for the lines below", "Zinc", amount]) expect(said).toContain(words);
    expect(said).not.toContain("Delivery:");
  });
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
