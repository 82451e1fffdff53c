import { expectAxeFindsNothingInMain } from "./axe.ts";
import { findOrderToPack } from "./find-order-to-pack.ts";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";
import { signInAsStaff } from "./staff.ts";

test("an order is collected from the spa: its customer is told when it is ready, and its page follows", async ({
  page,
  shop,
  shopperEmail,
  inbox,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.buy("psyllium-husk-powder", shopperEmail, { delivery: /Collect from the spa/ });
  const orderUrl = page.url();

  await signInAsStaff(page, shop);
  const row = await findOrderToPack(page, shop, shopperEmail);
  const benchUrl = `${shop.adminUrl}/dispatch/${row.id}`;

  await test.step("staff pack it: there is no carrier to name, and it can be made ready", async () => {
    await page.goto(benchUrl);
    await page.getByRole("button", { name: "Accept the proposed lots" }).click();
    await page.getByRole("button", { name: "Mark as packed" }).click();
    await expect(page.getByRole("heading", { name: "Parcel", exact: true })).toBeVisible();
    await expect(page.getByLabel("Tracking number")).toHaveCount(0);
    await page.getByRole("button", { name: "Ready to collect" }).click();
    await expect(page.getByRole("button", { name: "Ready to collect" })).toHaveCount(0);
    await expectAxeFindsNothingInMain(page);
  });

  await test.step("the customer reads where it waits, in the mail and on the order's page", async () => {
    const mail = await inbox.waitForMail(shopperEmail, "is ready to collect");
    expect(mail.subject).toContain(row.number);
    expect(mail.text).toContain("We are open:");
    await page.goto(orderUrl);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your order is ready to collect");
    await expect(page.getByRole("region", { name: "Your parcel" })).toContainText("Ready to collect");
  });

  await test.step("it is handed over", async () => {
    await page.goto(benchUrl);
    await page.getByRole("button", { name: "Handed over" }).click();
    // nothing is left to do with it here but to take it back
    await expect(page.getByRole("button", { name: "Goods came back" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Handed over" })).toHaveCount(0);
    await page.goto(orderUrl);
    await expect(page.getByRole("region", { name: "Your parcel" })).toContainText("Collected");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your order has arrived");
    await expectAxeFindsNothingInMain(page);
  });
});
