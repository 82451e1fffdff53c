import type { ArticleForEditing, ArticleResponse } from "@balance/contracts/article-desk";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { Page } from "@playwright/test";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { inviteStaff } from "./invite-staff.ts";
import { expect, test } from "./shop-test.ts";
import { expectSoonShown } from "./soon-shown.ts";
import { signInAsStaff } from "./staff.ts";

// every refusal is an answer of 4xx, and every request that a test cuts off fails; the browser notes both
test.use({ expectedConsoleErrors: [/status of 4(00|09|22)|net::ERR_FAILED/] });

const products = [
  { handle: "marine-collagen-peptides-vitamin-c", search: "marine collagen" },
  { handle: "vitamin-c-500-mg-capsules", search: "vitamin c 500" },
];

const body = [
  "One clinic counted once.",
  "## What was counted\n\nA clinic looked at people with rosacea.:cite[parodi-2008] A register.:cite[egeberg-2017] A review.:cite[de-pessemier-2021]",
  "## What we do not know\n\nMost of it.",
  ":::see-a-gp\nSee a GP about anything that worries you.\n:::",
].join("\n\n");

const editorOf = (page: Page) => page.getByRole("textbox", { name: "Text of the article, in Markdown" });
const savedLine = (page: Page) => page.getByText(/^Saved .* by /);

/** A new draft made in the admin's list, opened in its editor. */
async function beginArticle(page: Page, shop: RunningShop, title: string, kind: string): Promise<void> {
  await page.goto(`${shop.adminUrl}/articles`);
  await page.getByRole("button", { name: "New article" }).click();
  await page.getByLabel("Title of the new article").fill(title);
  await page.getByLabel("Kind of the new article").click();
  await page.getByRole("option", { name: kind }).click();
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page.getByRole("main").getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

test("staff write an article beside two products, see it, plan it, publish it under two addresses, and restore an old text", async ({
  page,
  context,
  shop,
}) => {
  test.setTimeout(180_000);
  const title = `How counts are made ${Date.now()}`;
  await signInAsStaff(page, shop);
  await beginArticle(page, shop, title, "Linked");

  await test.step("what is typed is marked by the guard, shown as readers will see it, and saved by itself", async () => {
    await editorOf(page).fill("Collagen cures eczema.");
    const guard = page.getByRole("region", { name: "Claims guard" });
    await expect(guard.getByText("Must change").first()).toBeVisible();
    await expect(page.locator(".cm-lintRange-error").first()).toBeVisible();
    await editorOf(page).fill(body);
    await expect(guard.getByText("Must change")).toHaveCount(0);
    const preview = page.getByRole("region", { name: "As readers see it" });
    await expect(preview.getByRole("heading", { name: "What was counted" })).toBeVisible();
    await page.getByLabel("Standfirst").fill("What a count can tell, and what it leaves open.");
    await page.getByLabel("Topics").fill("Counting");
    await page.getByLabel("What the author does").fill("Writer at Balance");
    await page.getByLabel("Reviewer", { exact: true }).fill("Demo reviewer (test data)");
    await page.getByLabel("What the reviewer does").fill("Reviewer of health content");
    await page.getByLabel("Reviewed on").fill("2026-11-20");
    for (const { search } of products) {
      await page.getByLabel("Find a product to tie to the article").fill(search);
      await page.getByRole("list", { name: "Products found" }).getByRole("button").first().click();
    }
    for (const why of await page.getByLabel(/^Why .* stands here$/).all())
      await why.fill("Balance sells this product and publishes this article.");
    await expect(savedLine(page)).toBeVisible();
  });

  await test.step("a picture with script is refused, a real one is taken with its description", async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a cover" }).click();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await (
      await chooser
    ).setFiles({ name: "cover.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
    await expect(page.getByText(/An SVG can carry script/)).toBeVisible();
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a cover" }).click();
    const drawn = await page.screenshot({ clip: { x: 0, y: 0, width: 1200, height: 800 } });
    await (await again).setFiles({ name: "cover.png", mimeType: "image/png", buffer: drawn });
    await page.getByLabel("What the cover shows").fill("A page with a list on it");
    await expect(savedLine(page)).toBeVisible();
    await expect(page.getByText(/^(\d+) of \1 done$/)).toBeVisible();
    await expectAxeFindsNothingInMain(page);
  });

  const articlePath = new URL(page.url()).pathname;
  const id = articlePath.split("/").at(-1)!;
  const read = async () => {
    const answer = await page.request.get(`${shop.backendUrl}/admin/articles/${id}`);
    return ((await answer.json()) as ArticleResponse).article;
  };
  let first: ArticleForEditing;
  const shown = async (path: string, words: string) =>
    (await (await page.request.get(`${shop.storefrontUrl}${path}`)).text()).includes(words);

  await test.step("whoever has its preview link reads the draft, and nobody else", async () => {
    const { slug } = await read();
    expect((await page.request.get(`${shop.storefrontUrl}/articles/${slug}`)).status()).toBe(404);
    await page.getByRole("button", { name: "Preview link" }).click();
    const reader = await context.newPage();
    await reader.goto((await page.getByRole("link", { name: "Open the preview" }).getAttribute("href"))!);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(reader.getByText("Preview: not published like this yet.")).toBeVisible();
    await reader.close();
  });

  await test.step("it is planned for a time in London, called off, and published", async () => {
    await page.getByLabel("Or publish on").fill("2098-07-01T09:00");
    await page.getByRole("button", { name: "Schedule" }).click();
    await expect(page.getByRole("dialog", { name: "Sign off this text" })).toContainText("rosacea");
    await page.getByLabel("Why this may stand").fill("The paper says so, and the sentence names no product.");
    await page.getByRole("button", { name: "Sign off: schedule" }).click();
    await expect(page.getByText("goes live on 1 Jul 2098, 09:00, London time")).toBeVisible();
    expect((await read()).scheduled_for).toBe("2098-07-01T08:00:00.000Z");
    await page.getByRole("button", { name: "Call off" }).click();
    await page.getByRole("button", { name: "Call it off" }).click();
    await expect(page.getByText("Nobody but staff can read it.")).toBeVisible();
    await page.getByRole("button", { name: "Publish now" }).click();
    await expect(page.getByText(/^Live since/)).toBeVisible();
    first = await read();
    expect(first.state).toBe("published");
  });

  await test.step("its own page and those of both products show it within two seconds", async () => {
    const since = Date.parse(first.published_at!);
    await expectSoonShown(since, () => shown(`/articles/${first.slug}`, title));
    for (const { handle } of products)
      await expectSoonShown(since, () => shown(`/products/${handle}`, `/articles/${first.slug}`));
    const reader = await context.newPage();
    await reader.goto(`${shop.storefrontUrl}/articles/${first.slug}`);
    for (const { handle } of products)
      await expect(
        reader
          .getByRole("complementary")
          .filter({ hasText: "Advertisement" })
          .locator(`a[href="/products/${handle}"]`)
          .first(),
      ).toBeVisible();
    await reader.goto(`${shop.storefrontUrl}/products/${products[0]!.handle}`);
    await reader
      .getByRole("region", { name: "From our articles" })
      .getByRole("link", { name: title })
      .click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    await reader.close();
  });

  await test.step("with another address it is published again, and the old one still leads to it", async () => {
    await page.getByLabel("Address", { exact: true }).fill(`${first.slug}-moved`);
    await page.getByLabel("Title", { exact: true }).fill(`${title} again`);
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(page.getByText(`at /articles/${first.slug}-moved.`)).toBeVisible();
    await expect(page.getByText(`/articles/${first.slug} lead there`, { exact: false })).toBeVisible();
    const { published_at } = await read();
    await expectSoonShown(Date.parse(published_at!), async () => {
      const old = await page.request.get(`${shop.storefrontUrl}/articles/${first.slug}`, { maxRedirects: 0 });
      return old.status() === 301 && old.headers().location === `/articles/${first.slug}-moved`;
    });
  });

  await test.step("the first text is compared with the draft and put back into it", async () => {
    await page.getByRole("link", { name: "Revisions" }).click();
    const list = page.getByRole("list", { name: "Revisions" });
    const old = list
      .getByRole("listitem")
      .filter({ hasText: /Published/ })
      .last();
    await old.getByRole("button", { name: /^Compare/ }).click();
    await expect(page.getByRole("textbox", { name: "The draft now" })).toContainText(`${title} again`);
    await expectAxeFindsNothingInMain(page);
    await old.getByRole("button", { name: /^Restore/ }).click();
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
    expect(await shown(`/articles/${first.slug}-moved`, `${title} again`)).toBe(true);
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(page.getByText(`at /articles/${first.slug}.`)).toBeVisible();
    const { published_at } = await read();
    await expectSoonShown(
      Date.parse(published_at!),
      async () =>
        (await shown(`/articles/${first.slug}`, title)) &&
        !(await shown(`/articles/${first.slug}`, `${title} again`)),
    );
  });

  await test.step("it is taken off the shop", async () => {
    await page.getByRole("button", { name: "Unpublish" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Unpublish" }).click();
    await expect(page.getByText("Nobody but staff can read it.")).toBeVisible();
    const { state, slug } = await read();
    expect(state).toBe("unpublished");
    await expect(async () => {
      const gone = await page.request.get(`${shop.storefrontUrl}/articles/${slug}`);
      expect([gone.status(), await gone.text()]).toEqual([
        410,
        expect.stringContaining("This page was taken away"),
      ]);
    }).toPass();
  });
});

test("what was typed survives a closed tab, and a second editor overwrites nothing", async ({
  page,
  context,
  shop,
}) => {
  test.setTimeout(120_000);
  const title = `Two people write ${Date.now()}`;
  await signInAsStaff(page, shop);
  await beginArticle(page, shop, title, "Editorial");
  const address = page.url();

  await test.step("a tab that is closed before anything is saved loses nothing", async () => {
    await page.route("**/admin/articles/*", (route) =>
      route.request().method() === "POST" ? route.abort() : route.fallback(),
    );
    const other = await context.newPage();
    await page.getByLabel("Standfirst").fill("Typed just before the tab was closed.");
    await other.goto(address);
    await expect(other.getByLabel("Standfirst")).toHaveValue("Typed just before the tab was closed.");
    await expect(other.getByText("What you typed before this tab was closed is back.")).toBeVisible();
    await expect(savedLine(other)).toBeVisible();
    await other.close();
  });

  await test.step("the first tab, which knows nothing of it, is shown both texts", async () => {
    await page.getByLabel("Standfirst").fill("The words of the first tab.");
    await page.unroute("**/admin/articles/*");
    const dialog = page.getByRole("dialog", { name: "Somebody else changed this article" });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText("Typed just before the tab was closed.");
    await expect(dialog).toContainText("The words of the first tab.");
    await dialog.getByRole("button", { name: "Save mine after theirs" }).click();
    await expect(dialog).toBeHidden();
    await expect(savedLine(page)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Standfirst")).toHaveValue("The words of the first tab.");
  });
});

test("a second member of staff is warned of the first, is shown both texts, and overwrites nothing", async ({
  page,
  browser,
  shop,
}) => {
  const title = `Two members of staff write ${Date.now()}`;
  await signInAsStaff(page, shop);
  await beginArticle(page, shop, title, "Editorial");
  const elses = await inviteStaff(page.request, shop, { first_name: "Second", last_name: "Editor" });
  const second = await browser.newContext();
  const theirs = await second.newPage();
  await signInAsStaff(theirs, elses);
  await theirs.goto(page.url());
  await expect(theirs.getByLabel("Standfirst")).toBeVisible();

  await page.getByLabel("Standfirst").fill("The words of the first.");
  await expect(savedLine(page)).toBeVisible();
  await theirs.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(theirs.getByText(/saved this article since you opened it/)).toBeVisible();

  await theirs.getByLabel("Standfirst").fill("The words of the second.");
  const dialog = theirs.getByRole("dialog", { name: "Somebody else changed this article" });
  await expect(dialog).toContainText("The words of the first.");
  await expect(dialog).toContainText("The words of the second.");
  await page.reload();
  await expect(page.getByLabel("Standfirst")).toHaveValue("The words of the first.");

  await dialog.getByRole("button", { name: "Save mine after theirs" }).click();
  await expect(theirs.getByText(/^Saved .* by Second Editor/)).toBeVisible();
  await page.goto(`${page.url()}/revisions`);
  const kept = page.getByRole("list", { name: "Revisions" }).getByRole("listitem").first();
  await kept.getByRole("button", { name: /^Compare/ }).click();
  await expect(page.getByText("The words of the first.").first()).toBeVisible();
  await second.close();
});

test("the text is written with the keyboard alone, and Tab leaves it", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  await beginArticle(page, shop, `By keyboard ${Date.now()}`, "Editorial");
  await editorOf(page).focus();
  await page.keyboard.type("Plain ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("strong");
  await expect(editorOf(page)).toContainText("Plain **strong**");
  await page.keyboard.press("Tab");
  await expect(editorOf(page)).not.toBeFocused();
});

test("a source is added with a DOI that is one, and withdrawn with the reason", async ({ page, shop }) => {
  const key = `sample-${Date.now()}`;
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/articles/sources`);
  await page.getByRole("button", { name: "New source" }).click();
  const form = page.getByRole("form", { name: "New source" });
  await form.getByLabel("Short name").fill(key);
  await form.getByLabel("Authors").fill("Sample et al.");
  await form.getByLabel("Title of the work").fill("A study of loaves");
  await form.getByLabel("Journal, register or site").fill("Journal of Bread");
  await form.getByLabel("DOI", { exact: true }).fill("https://doi.org/10.1234/loaves");
  await form.getByRole("button", { name: "Save source" }).click();
  await expect(form.getByLabel("DOI", { exact: true })).toHaveAccessibleDescription(/begins with 10\./);
  await form.getByLabel("DOI", { exact: true }).fill("10.1234/loaves");
  await form.getByRole("button", { name: "Save source" }).click();
  const row = page.getByRole("list", { name: "Sources" }).getByRole("listitem").filter({ hasText: key });
  await row.getByRole("button", { name: `Withdraw ${key}` }).click();
  await row.getByLabel(`Why ${key} is withdrawn`).fill("Its authors took it back.");
  await row.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(row).toContainText("Its authors took it back.");
});
