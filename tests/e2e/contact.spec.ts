import type { Page } from "@playwright/test";
import type { Inbox } from "./inbox.ts";
import { expect, test } from "./shop-test.ts";
import { signInAsStaff } from "./staff.ts";

// a refused form comes back with status 400, which the browser notes
test.use({ expectedConsoleErrors: [/status of 400/] });

const question = "May I collect it from the spa?\n\nIt is for Saturday.";

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill("Jory Nance");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Order number (optional)").fill("B-1042");
  await page.getByLabel("Message", { exact: true }).fill(question);
}

const send = (page: Page) => page.getByRole("button", { name: "Send message" }).click();

async function mailAbout(inbox: Inbox, email: string) {
  const mails = await inbox.mailsTo("orders@balance.test");
  return mails.filter(({ replyTo }) => replyTo?.some(({ address }) => address === email));
}

async function seeThanksAndMail(page: Page, inbox: Inbox, email: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your message is with us");
  await expect.poll(async () => (await mailAbout(inbox, email)).length, { timeout: 30_000 }).toBe(1);
  const [mail] = await mailAbout(inbox, email);
  expect(mail!.subject).toBe("Message from Jory Nance about order B-1042");
  expect(mail!.text).toContain("It is for Saturday.");
}

test("somebody mends a mistake, sends a message, and staff read it in the admin and mark it as answered", async ({
  page,
  shop,
  inbox,
  shopperEmail,
}) => {
  await page.goto("/contact");
  await fillIn(page, "jory-at-example");
  await send(page);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Contact/);
  await summary.getByRole("link").click();
  const email = page.getByLabel("Email", { exact: true });
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Enter an email address/);
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(question);
  await email.fill(shopperEmail);
  await send(page);
  await seeThanksAndMail(page, inbox, shopperEmail);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/messages`);
  const message = page.getByRole("listitem").filter({ hasText: shopperEmail });
  await expect(message).toContainText("It is for Saturday.");
  await expect(message).toContainText("about order B-1042");
  await message.getByRole("button", { name: /mark as answered/i }).click();
  await expect(message).toBeHidden();
  await page.getByRole("combobox", { name: "Which messages" }).click();
  await page.getByRole("option", { name: "Answered" }).click();
  await expect(message).toContainText("Answered");
});

test("what a program fills in is not sent, and a person loses nothing by it", async ({
  page,
  inbox,
  shopperEmail,
}) => {
  await page.goto("/contact");
  await fillIn(page, shopperEmail);
  await page.locator('[name="fax_number"]').evaluate((field: HTMLInputElement) => (field.value = "5"));
  await send(page);
  await expect(page.getByRole("alert")).toContainText("looked automatic");
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(question);
  expect(await mailAbout(inbox, shopperEmail)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a message is mended and sent, once however often the form is sent", async ({
    page,
    shop,
    inbox,
    shopperEmail,
  }) => {
    await page.goto("/contact");
    await fillIn(page, "jory-at-example");
    await send(page);
    await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", "#message-email");
    await expect(page.getByLabel("Message", { exact: true })).toHaveValue(question);
    await page.getByLabel("Email", { exact: true }).fill(shopperEmail);
    const formId = await page.locator('[name="form_id"]').inputValue();
    await send(page);
    await seeThanksAndMail(page, inbox, shopperEmail);

    // pressed twice, or sent again by "back" and "reload"
    const again = await page.request.post("/contact", {
      form: {
        form_id: formId,
        name: "Jory Nance",
        email: shopperEmail,
        order_number: "B-1042",
        message: question.replaceAll("\n", "\r\n"),
      },
      headers: { origin: shop.storefrontUrl },
    });
    expect(again.url()).toContain("/contact/sent");
    await signInAsStaff(page, shop);
    const kept = await page.request.get(`${shop.backendUrl}/admin/contact-messages`);
    const { messages } = (await kept.json()) as { messages: { email: string }[] };
    expect(messages.filter(({ email }) => email === shopperEmail)).toHaveLength(1);
    expect(await mailAbout(inbox, shopperEmail)).toHaveLength(1);
  });
});
