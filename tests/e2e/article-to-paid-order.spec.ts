import { textOfPdf } from "./pdf-text.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test("a reader goes from the article to the drink, buys it with a code, gets the mail, and staff see the order", async ({
  page,
  browser,
  shop,
  inbox,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await page.goto("/");
  await page.goto("/articles");
  await page
    .getByRole("link", { name: /gut and the skin/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/gut and the skin/i);
  const advertisement = page.getByRole("complementary").filter({ hasText: "Advertisement" });
  await advertisement
    .getByRole("link", { name: /Totally Derma/ })
    .first()
    .click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Totally Derma");
  await expect(page.getByText("£110.00").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /gut and the skin/i }).first()).toBeVisible();
  await page.getByRole("button", { name: "Add to basket" }).first().click();
  await expect(page.getByText(/(is|are) in your basket|added to your basket/i).first()).toBeVisible();

  await page.goto("/basket");
  await page.getByLabel("Discount code").fill("balance10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("-£11.00").or(page.getByText("−£11.00")).first()).toBeVisible();
  await expect(page.getByText("£99.00").filter({ visible: true }).first()).toBeVisible();

  await shopper.reachPayment(shopperEmail);
  await expect(shopper.payButton()).toHaveText("Pay now £99.00");
  // beside each way to pay
  await expect(page.getByText(/sealed for health and hygiene reasons/i).first()).toBeVisible();
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await expect(page.getByText("£99.00").filter({ visible: true }).first()).toBeVisible();
  const orderNumber = /B-\d+/.exec(await page.getByRole("main").innerText())?.[0];
  expect(orderNumber).toBeTruthy();

  await test.step("the order page's link works for nobody who changes it", async () => {
    const forged = await page.request.get(
      page.url().slice(0, -2) + (page.url().endsWith("aa") ? "bb" : "aa"),
    );
    expect(forged.status()).toBe(404);
  });

  await test.step("the confirmation is in the inbox, once, with a working link", async () => {
    await expect.poll(async () => (await inbox.mailsTo(shopperEmail)).length, { timeout: 30_000 }).toBe(1);
    const [mail] = await inbox.mailsTo(shopperEmail);
    expect(mail!.subject).toContain(orderNumber!);
    for (const said of ["£99.00", "£11.00", "£16.50", "Totally Derma", "cancel"])
      expect(mail!.text).toContain(said);
    const link = /https?:\/\/\S+\/orders\/[\w.-]+/.exec(mail!.text)?.[0];
    expect((await page.request.get(link!)).status()).toBe(200);
    const alerts = await inbox.mailsTo("orders@balance.test");
    expect(alerts.filter((alert) => alert.subject.includes(orderNumber!))).toHaveLength(1);
  });

  await test.step("order page and mail lead to the VAT invoice", async () => {
    // the invoice follows the taken money by a moment, which the page may have come before
    await page.reload();
    const link = page.getByRole("link", { name: /^VAT invoice INV-\d{5,} \(PDF\)$/ });
    const number = /INV-\d+/.exec(await link.innerText())![0];
    const download = await page.request.get(new URL((await link.getAttribute("href"))!, page.url()).href);
    expect(download.headers()).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${number}.pdf"`,
      "referrer-policy": expect.stringMatching(/no-referrer$/),
    });
    const said = await textOfPdf(await download.body());
    // £110.00 less £11.00; a sixth of what is left is VAT
    for (const text of [
      number,
      orderNumber!,
      "Totally Derma",
      "£110.00",
      "-£11.00",
      "£82.50",
      "£16.50",
      "£99.00",
    ])
      expect(said).toContain(text);

    const [mail] = await inbox.mailsTo(shopperEmail);
    const mailed = /https?:\/\/\S+\/invoice\.pdf/.exec(mail!.text)![0];
    expect((await (await page.request.get(mailed)).body()).equals(await download.body())).toBe(true);
    const forged = mailed.replace("/invoice.pdf", "x/invoice.pdf");
    expect((await page.request.get(forged)).status()).toBe(404);
  });

  await test.step("staff see the paid order in the admin", async () => {
    const staff = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await staff.goto(`${shop.adminUrl}/login`);
    await staff.getByPlaceholder("Email").fill(shop.adminEmail);
    await staff.getByPlaceholder("Password").fill(shop.adminPassword);
    await staff.getByRole("button", { name: /continue with email|sign in/i }).click();
    await staff.waitForURL(/\/app\/(orders|products|$)/);
    await staff.goto(`${shop.adminUrl}/orders`);
    const row = staff.getByRole("row").filter({ hasText: shopperEmail });
    await expect(row).toContainText("Captured", { timeout: 30_000 });
    await expect(row).toContainText(/£\s?99\.00/);
    await staff.close();
  });
});
