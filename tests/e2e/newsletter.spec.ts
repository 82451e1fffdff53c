import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Inbox } from "./inbox.ts";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";

// a refused form comes back with status 400, a link that has ended with 404, which the browser notes
test.use({ expectedConsoleErrors: [/status of 40\d/] });

// shorter than the other tests' addresses: before the @ there may be 64 characters (RFC 5321), and here it matters
test.use({
  shopperEmail: async ({}, use, { testId, project }) => {
    await use(`n.${project.name.slice(0, 3)}.${testId.slice(-12)}.${Date.now()}@example.com`);
  },
});

const article = "/articles/what-is-known-about-the-gut-and-the-skin";

async function expectNothingFound(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
    state,
  ).toEqual([]);
}

/** The link to a page of the newsletter in the last of `count` mails to an address. */
async function linkFromMail(inbox: Inbox, address: string, kind: string, count = 1): Promise<string> {
  await expect
    .poll(async () => (await inbox.mailsTo(address)).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(count);
  for (const mail of (await inbox.mailsTo(address)).reverse()) {
    const link = new RegExp(`https?://\\S+/newsletter/${kind}/[\\w.-]+`).exec(mail.text)?.[0];
    if (link) return link;
  }
  throw new Error(`no mail to ${address} has a link to ${kind}`);
}

async function signUp(page: Page, where: ReturnType<Page["locator"]>, email: string): Promise<void> {
  await where.getByLabel("Email for the newsletter").fill(email);
  await where.getByRole("checkbox", { name: /Email me Balance's newsletter/ }).check();
  await where.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step: look into your inbox");
}

const confirmButton = (page: Page) => page.getByRole("button", { name: "Yes, confirm my email" });

test("somebody signs up below an article, confirms from the mail, chooses topics, and leaves by the header's POST", async ({
  page,
  inbox,
  shop,
  shopperEmail,
}) => {
  await page.goto(article);
  const form = page.getByRole("region", { name: "More like this, by mail" });
  await expect(form.getByRole("checkbox", { name: /Email me/ })).not.toBeChecked();
  await signUp(page, form, shopperEmail);
  await expectNothingFound(page, "look into your inbox");

  const link = await linkFromMail(inbox, shopperEmail, "confirm");
  // what a scanner of mails does: it opens every link
  await page.request.get(link);
  await page.goto(link);
  await expect(confirmButton(page)).toBeVisible();
  await expectNothingFound(page, "confirm");
  await confirmButton(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, you are on the list");
  await expectNothingFound(page, "confirmed");

  await page.getByRole("link", { name: /Choose topics/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your newsletter");
  await expectNothingFound(page, "preferences");
  await page.getByRole("checkbox", { name: "Treatments" }).uncheck();
  await page.getByRole("button", { name: "Save topics" }).click();
  await expect(page.getByText("Your topics are saved.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Treatments" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Articles" })).toBeChecked();

  const history = await page.request.get(`${page.url()}/history`);
  expect(history.headers()["content-disposition"]).toContain("attachment");
  const { events } = (await history.json()) as { events: { event: string; page_url: string | null }[] };
  expect(events.map(({ event }) => event)).toEqual(["requested", "confirmed", "topics_changed"]);
  expect(events[0]!.page_url).toBe(article);

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is confirmed already");
  const preferences = (await signUpAgain(page, inbox, shopperEmail)).replace(/^https?:\/\/[^/]+/, "");
  await page.goto(preferences);
  await expect(page.getByText(shopperEmail).first()).toBeVisible();

  // as a mailbox provider's server sends it: no cookie, another origin, no page before it
  const token = await unsubscribeTokenOf(shop, page.url());
  const oneClick = await fetch(`${shop.storefrontUrl}/newsletter/unsubscribe/${token}`, {
    method: "POST",
    headers: { origin: "https://mail.example", "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "manual",
  });
  expect(oneClick.status).toBe(200);
  expect(oneClick.headers.get("set-cookie")).toBeNull();
  await page.goto(preferences);
  await expect(page.getByText("This address gets no newsletter.")).toBeVisible();
});

/** Whoever signs up once more gets the link to their preferences. */
async function signUpAgain(page: Page, inbox: Inbox, email: string): Promise<string> {
  await page.goto("/newsletter");
  await signUp(page, page.locator("main"), email.toUpperCase());
  await expect
    .poll(async () => (await inbox.mailsTo(email)).some((mail) => mail.text.includes("/preferences/")), {
      timeout: 30_000,
    })
    .toBe(true);
  return await linkFromMail(inbox, email, "preferences", 2);
}

async function unsubscribeTokenOf(
  shop: { backendUrl: string; storefrontKey: string; publishableKey: string },
  preferencesUrl: string,
): Promise<string> {
  const token = new URL(preferencesUrl).pathname.split("/").pop()!;
  const response = await fetch(`${shop.backendUrl}/store/newsletter/preferences/${token}`, {
    headers: { "x-storefront-key": shop.storefrontKey, "x-publishable-api-key": shop.publishableKey },
  });
  return ((await response.json()) as { unsubscribe_token: string }).unsubscribe_token;
}

test("a form with mistakes comes back with everything in it", async ({ page }) => {
  await page.goto("/newsletter");
  // the footer keeps a form out of sight here
  const form = page.getByRole("main");
  await form.getByText("Your name, and only some topics").click();
  await form.getByLabel("First name for the newsletter").fill("Tamsin");
  await form.getByRole("checkbox", { name: "Offers", exact: true }).check();
  await form.getByLabel("Email for the newsletter").fill("tamsin-at-example");
  await page.getByRole("button", { name: "Sign up" }).click();
  const summary = page.getByRole("alert");
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(form.getByLabel("First name for the newsletter")).toHaveValue("Tamsin");
  await expect(form.getByRole("checkbox", { name: "Offers", exact: true })).toBeChecked();
  await expectNothingFound(page, "sign-up with mistakes");
});

test("at checkout the box is there, unticked and apart, and its mail comes", async ({
  page,
  inbox,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await shopper.openCheckout();
  const box = page.getByRole("checkbox", { name: /Email me Balance's newsletter/ });
  await expect(box).not.toBeChecked();
  await shopper.fillContactAndAddress(shopperEmail);
  await box.check();
  await shopper.continueToDelivery();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect(await linkFromMail(inbox, shopperEmail, "confirm")).toContain("/newsletter/confirm/");
});

test("a link that is none of ours says so", async ({ page }) => {
  await page.goto("/newsletter/confirm/not-a-link");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link leads nowhere");
  for (const kind of ["preferences", "unsubscribe"]) {
    const answer = await page.goto(`/newsletter/${kind}/not-a-link`);
    expect(answer!.status()).toBe(404);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody signs up in the footer, has the mail sent again, confirms, pauses and leaves", async ({
    page,
    inbox,
    shopperEmail,
  }) => {
    await page.goto("/about");
    await signUp(page, page.getByRole("contentinfo"), shopperEmail);
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step: look into your inbox");
    await page.goto(await linkFromMail(inbox, shopperEmail, "confirm", 2));
    await confirmButton(page).click();
    await page.getByRole("link", { name: /Choose topics/ }).click();
    await page.getByRole("button", { name: "Pause for three months" }).click();
    await expect(page.getByText(/You get nothing until/)).toBeVisible();
    await page.getByRole("button", { name: "Unsubscribe" }).click();
    await expect(page.getByText("This address gets no newsletter.")).toBeVisible();
    await page.getByRole("button", { name: "Delete my newsletter data" }).click();
    await expect(page.getByText("Your newsletter data is deleted.")).toBeVisible();
  });
});
