import type { Page } from "@playwright/test";
import type { ReceivedMail } from "./inbox.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

// before the @ there may be 64 characters (RFC 5321), and mails go to this address
test.use({
  shopperEmail: async ({}, use, { testId, project }) => {
    await use(`code.${project.name.slice(0, 3)}.${testId.slice(-12)}.${Date.now()}@example.com`);
  },
});

const article = "/articles/what-is-known-about-the-gut-and-the-skin";

test("a reader signs up on an article, buys with the code from the mail, can't use it twice, and leaves by the header", async ({
  page,
  browser,
  shop,
  inbox,
  shopperEmail,
}) => {
  test.slow();
  const confirmLink = await test.step("the mail of the sign-up asks first", async () => {
    await page.goto(article);
    await signUpBelowArticle(page, shopperEmail);
    const mail = await inbox.waitForMail(shopperEmail, "Please confirm");
    expect(mail.text).not.toContain("WELCOME-");
    return linkIn(mail, "/newsletter/confirm/");
  });

  const welcome =
    await test.step("the button behind its link brings the code, on the page and by mail", async () => {
      await page.goto(confirmLink);
      await page.getByRole("button", { name: "Yes, confirm my email" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, you are on the list");
      const mail = await inbox.waitForMail(shopperEmail, "Your code for 10 % off");
      const code = /WELCOME-[A-Z2-9]{5}/.exec(mail.text)![0];
      await expect(page.getByText(code, { exact: true })).toBeVisible();
      return { mail, code, link: linkIn(mail, "/discount/") };
    });

  await test.step("the code's link waits for a basket and an email, then takes 10 % off", async () => {
    await page.goto(welcome.link);
    await expect(page.getByText(`We keep the code ${welcome.code} for you`)).toBeVisible();
    const shopper = new Shopper(page);
    await shopper.addToBasket("totally-derma-collagen-drink");
    await shopper.reachPayment(shopperEmail);
    await expect(shopper.payButton()).toHaveText("Pay now £99.00");
    await shopper.fillCard("4242424242424242");
    await shopper.pay();
    await shopper.seeOrder();
    await expect(page.getByText("-£11.00").filter({ visible: true }).first()).toBeVisible();
    const mail = await inbox.waitForMail(shopperEmail, "is confirmed");
    for (const said of [welcome.code, "£11.00", "£99.00"]) expect(mail.text).toContain(said);
  });

  await test.step("staff see it in the report, and whose the code is", async () => {
    const staff = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signInAsStaff(staff, shop);
    await staff.goto(`${shop.adminUrl}/welcome-codes`);
    const ofArticles = staff
      .getByRole("row")
      .filter({ has: staff.getByRole("cell", { name: "article", exact: true }) });
    await expect(ofArticles.first().getByRole("cell", { name: /^£/ }).first()).not.toHaveText("£0.00");
    await staff.getByLabel("Code or address").fill(shopperEmail.toUpperCase());
    await staff.getByRole("button", { name: "Find" }).click();
    const codes = staff.getByRole("listitem").filter({ hasText: shopperEmail });
    await expect(codes).toHaveCount(1);
    await expect(codes).toContainText(welcome.code);
    await expect(codes).toContainText("Used");
    await expect(codes.getByRole("link", { name: "the order" })).toBeVisible();
    await staff.close();
  });

  await test.step("in another browser the address in capitals is the same person, and told so", async () => {
    const context = await browser.newContext({ baseURL: shop.storefrontUrl, viewport: page.viewportSize() });
    const other = await context.newPage();
    await other.goto(article);
    await signUpBelowArticle(other, shopperEmail.toUpperCase());
    const note = await inbox.waitForMail(shopperEmail, "You already get");
    expect(note.text).not.toContain("WELCOME-");
    const shopper = new Shopper(other);
    await shopper.addToBasket("totally-derma-collagen-drink");
    await other.goto(welcome.link);
    await shopper.openCheckout();
    await shopper.fillContactAndAddress(shopperEmail.toUpperCase());
    await shopper.continueToDelivery();
    await expect(other.getByText(`The code ${welcome.code} was used already`).first()).toBeVisible();
    await shopper.chooseDelivery(/Tracked 48/);
    await expect(shopper.payButton()).toHaveText("Pay now £110.00");
    await context.close();
  });

  await test.step("the header's POST ends it, and the preferences say so", async () => {
    expect(welcome.mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    const address = /^<(\S+)>$/.exec(welcome.mail.headers["list-unsubscribe"]!)![1]!;
    expect((await fetch(address)).status).toBe(200);
    const preferences = linkIn(welcome.mail, "/newsletter/preferences/");
    await page.goto(preferences);
    await expect(page.getByRole("button", { name: "Save topics" })).toBeVisible();
    // as a mailbox provider's server sends it: no cookie, another origin, no page before it
    const oneClick = await fetch(address, {
      method: "POST",
      headers: { origin: "https://mail.example", "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
    });
    expect(oneClick.status).toBe(200);
    await page.goto(preferences);
    await expect(page.getByText("This address gets no newsletter.")).toBeVisible();
  });
});

async function signUpBelowArticle(page: Page, email: string): Promise<void> {
  const form = page.getByRole("region", { name: "More like this, by mail" });
  await form.getByLabel("Email for the newsletter").fill(email);
  await form.getByRole("checkbox", { name: /Email me Balance's newsletter/ }).check();
  await form.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step: look into your inbox");
}

function linkIn(mail: ReceivedMail, path: string): string {
  const link = mail.text.split(/\s+/).find((word) => word.startsWith("http") && word.includes(path));
  if (!link) throw new Error(`The mail "${mail.subject}" has no link to ${path}`);
  return link;
}
