import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "./axe.ts";
import type { Inbox } from "./inbox.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({
      colorScheme,
      // a refused form is answered with 400, a link that leads nowhere with 404
      expectedConsoleErrors: [/status of 4\d\d/],
      // before the @ there may be 64 characters (RFC 5321), and mails go to this address
      shopperEmail: async ({}, use, { testId, project }) => {
        await use(`axe.${project.name.slice(0, 3)}.${testId.slice(-12)}.${Date.now()}@example.com`);
      },
    });

    test("axe finds nothing on the way into the newsletter, to the code, and out again", async ({
      page,
      inbox,
      shopperEmail,
    }) => {
      test.slow();
      const heading = (words: string | RegExp) =>
        expect(page.getByRole("heading", { level: 1 })).toHaveText(words);

      await page.goto("/newsletter");
      const form = page.getByRole("main");
      await form.getByText("Your name, and only some topics").click();
      await expectAxeFindsNothing(page, "sign-up with its topics open");
      await form.getByRole("button", { name: "Sign up" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expectAxeFindsNothing(page, "sign-up with mistakes");
      await form.getByLabel("Email for the newsletter").fill(shopperEmail);
      await form.getByRole("checkbox", { name: /Email me Balance's newsletter/ }).check();
      await form.getByRole("button", { name: "Sign up" }).click();
      await heading(/look into your inbox/);
      await expectAxeFindsNothing(page, "look into your inbox");

      const confirm = await linkFromMail(inbox, shopperEmail, "newsletter/confirm");
      await page.goto(confirm);
      await expectAxeFindsNothing(page, "is this your email?");
      await page.getByRole("button", { name: "Yes, confirm my email" }).click();
      await heading(/you are on the list/);
      await expectAxeFindsNothing(page, "confirmed, with the code");
      await page.goto(confirm);
      await heading("This is confirmed already");
      await expectAxeFindsNothing(page, "a link that was used");
      await page.goto("/newsletter/confirm/not-a-link");
      await heading("This link leads nowhere");
      await expectAxeFindsNothing(page, "a link that leads nowhere");

      await page.goto("/newsletter/code");
      await page.getByLabel("Email", { exact: true }).fill(shopperEmail);
      await page.getByRole("button", { name: "Send my code again" }).click();
      await expect(page.getByText(/If there is a code for/)).toBeVisible();
      await expectAxeFindsNothing(page, "the code is sent again");

      await useCode(page, await linkFromMail(inbox, shopperEmail, "discount"), shopperEmail);
      await leave(page, await linkFromMail(inbox, shopperEmail, "newsletter/preferences"));
    });
  });
}

async function useCode(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await expectAxeFindsNothing(page, "a code that waits for a basket");
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await page.goto("/basket");
  await expect(page.getByText(/We keep .* for you/).first()).toBeVisible();
  await expectAxeFindsNothing(page, "a basket with a code that waits for the email");
  await shopper.openCheckout();
  await shopper.fillContactAndAddress(`x${email}`);
  await shopper.continueToDelivery();
  await expect(page.getByText(/belongs to another address/).first()).toBeVisible();
  await expectAxeFindsNothing(page, "a code of somebody else");
}

async function leave(page: Page, preferences: string): Promise<void> {
  await page.goto(preferences);
  await expectAxeFindsNothing(page, "preferences");
  await page.getByRole("button", { name: "Pause for three months" }).click();
  await expect(page.getByText(/You get nothing until/)).toBeVisible();
  await expectAxeFindsNothing(page, "paused");
  await page.goto(preferences);
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByText("This address gets no newsletter.")).toBeVisible();
  await expectAxeFindsNothing(page, "unsubscribed");
  await page.getByRole("button", { name: "Delete my newsletter data" }).click();
  await expect(page.getByText("Your newsletter data is deleted.")).toBeVisible();
  await expectAxeFindsNothing(page, "erased");
}

/** The link that begins with `path` in the first mail that has one. */
async function linkFromMail(inbox: Inbox, address: string, path: string): Promise<string> {
  const link = new RegExp(`https?://[^\\s/]+/${path}/[\\w.-]+`);
  const find = async () =>
    (await inbox.mailsTo(address)).map(({ text }) => link.exec(text)?.[0]).find(Boolean);
  await expect.poll(async () => Boolean(await find()), { timeout: 30_000 }).toBe(true);
  return (await find())!;
}
