import type { Page } from "@playwright/test";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// a payment that waits for the bank's page is answered with 402 by Stripe's confirm, and the browser notes it
test.use({ expectedConsoleErrors: [/status of 402/] });

const challengeCard = "4000002760003184";
const bankTakesMs = 6_000;

/** The next payment that this page confirms stays "processing" at Stripe for a while; other shoppers' don't. */
async function makeBankSlow(page: Page, sandboxUrl: string): Promise<void> {
  await page.context().route(/\/v1\/payment_intents\/pi_\w+\/confirm$/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const planned = await fetch(`${sandboxUrl}/sandbox/faults`, {
      method: "POST",
      body: JSON.stringify({ kind: "processing", path: pathname, delay_ms: bankTakesMs }),
    });
    expect(planned.status).toBe(200);
    await route.continue();
  });
}

test("a bank that takes its time: the page says so, and shows the order once the bank has answered", async ({
  page,
  shop,
  inbox,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await makeBankSlow(page, shop.stripeSandboxUrl);
  await shopper.addToBasket("zinc-citrate-15-mg-tablets");
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await expect(page.getByRole("heading", { name: "Confirming your payment" })).toBeVisible();
  await expect(page.getByText("Your bank is still answering.")).toBeVisible();
  await shopper.seeOrder();
  await expect.poll(async () => (await inbox.mailsTo(shopperEmail)).length, { timeout: 30_000 }).toBe(1);
});

test("a bank's page that is left: the basket waits as it was, and another card pays once", async ({
  page,
  inbox,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("zinc-citrate-15-mg-tablets", 2);
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard(challengeCard);
  await shopper.pay();
  await expect(page.getByRole("button", { name: /complete authentication/i })).toBeVisible();

  await page.goto("/basket");
  await expect(page.getByLabel(/quantity/i).first()).toHaveValue("2");
  await page.goto("/checkout");
  await expect(shopper.payButton()).toBeVisible();
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await expect.poll(async () => (await inbox.mailsTo(shopperEmail)).length, { timeout: 30_000 }).toBe(1);
});
