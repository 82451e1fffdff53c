import { randomUUID } from "node:crypto";
import type { ArticleFields, ArticleForEditing, ArticleResponse } from "@balance/contracts/article-desk";
import type { RunningShop } from "@balance/contracts/running-shop";
import type { APIResponse, Page } from "@playwright/test";
import pg from "pg";
import { expectAxeFindsNothingInMain } from "./axe.ts";
import { expect, test } from "./shop-test.ts";
import { expectSoonShown } from "./soon-shown.ts";
import { signInAsStaff } from "./staff.ts";

const words = "A calm cup.";
const reason = "Read with the maker's file beside it: nothing is promised.";

test("staff answer for doubtful words by name and reason before shoppers read them", async ({
  page,
  shop,
}) => {
  await signInAsStaff(page, shop);
  const title = `Tin mug ${randomUUID().slice(0, 8)}`;
  const product = await makeDraft(page, shop, title);
  const refused = await publish(page, shop, product.id);
  expect([refused.status(), await refused.text()]).toEqual([
    400,
    expect.stringContaining("needs somebody to answer for it"),
  ]);

  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByLabel("Name, or a part of it").fill(title);
  await page.getByRole("button", { name: "Find" }).click();
  const waiting = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
  await expect(waiting).toContainText(words);
  await expect(waiting.getByText("Needs a sign-off").first()).toBeVisible();
  const signOff = waiting.getByRole("button", { name: `Sign off: ${title}` });
  await expect(signOff).toBeDisabled();
  await expectAxeFindsNothingInMain(page);

  await waiting.getByLabel("Why it may stand, at least 10 letters").fill(reason);
  await signOff.click();
  await expect(page.getByText("Nothing waits for an answer.")).toBeVisible();
  expect((await publish(page, shop, product.id)).status()).toBe(200);
  await page.goto(`${shop.storefrontUrl}/products/${product.handle}`);
  await expect(page.getByRole("main")).toContainText(words);

  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByRole("combobox", { name: "Which texts" }).click();
  await page.getByRole("option", { name: "Log" }).click();
  await page.getByLabel("Name, or a part of it").fill(title);
  await page.getByRole("button", { name: "Find" }).click();
  const entry = page.getByRole("list", { name: "Sign-offs" }).getByRole("listitem");
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText(`Morwenna Tregear: ${reason}`);
  await expect(entry).toContainText(/rules .+ of version \d{4}-\d\d-\d\d\.\d+/);
  await expectAxeFindsNothingInMain(page);
});

test("an article that newer rules bar is listed as fallen, and one press takes it off the shop", async ({
  page,
  shop,
}) => {
  await signInAsStaff(page, shop);
  const title = `How dough rests ${randomUUID().slice(0, 8)}`;
  const { id, slug, version } = await publishArticle(page, shop, title);
  const barred = "Order our collagen drink to cure your IBS.";
  await rulesBecomeStricter(shop, id, barred);
  // whatever staff save is judged again at once; the job would come to it within a minute
  await post(page, shop, `articles/${id}`, { ...soundFields, title, slug, version, standfirst: barred });

  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByRole("combobox", { name: "Which texts" }).click();
  await page.getByRole("option", { name: "Fallen" }).click();
  await page.getByLabel("Name, or a part of it").fill(title);
  await page.getByRole("button", { name: "Find" }).click();
  const fallen = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
  await expect(fallen.getByText("On the shop", { exact: true })).toBeVisible();
  await expect(fallen).toContainText("cure your IBS");
  await expectAxeFindsNothingInMain(page);
  await fallen.getByRole("button", { name: `Unpublish: ${title}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Unpublish" }).click();
  await expect(fallen.getByText("Not on the shop")).toBeVisible();
  await expectSoonShown(
    Date.now(),
    async () => (await page.request.get(`${shop.storefrontUrl}/articles/${slug}`)).status() === 410,
  );
});

test("staff see what a claim is used by before it is withdrawn", async ({ page, shop }) => {
  await signInAsStaff(page, shop);
  await page.goto(`${shop.adminUrl}/claims`);
  await page.getByRole("combobox", { name: "Which texts" }).click();
  await page.getByRole("option", { name: "In use" }).click();
  await page.getByLabel("Claim, or a part of it").fill("collagen formation for the normal function of skin");
  await page.getByRole("button", { name: "Find" }).click();
  const claim = page.getByRole("list", { name: "Claims in use" }).getByRole("listitem").first();
  await claim.getByRole("button", { name: /^\d+ pages? with/ }).click();
  await expect(claim.getByRole("link").first()).toBeVisible();
  await expectAxeFindsNothingInMain(page);
});

/** A gift: whatever is food needs a label besides. */
async function makeDraft(
  page: Page,
  shop: RunningShop,
  title: string,
): Promise<{ id: string; handle: string }> {
  const types = await page.request.get(`${shop.backendUrl}/admin/product-types?value=Gift`);
  const channels = await page.request.get(`${shop.backendUrl}/admin/sales-channels?name=Online%20shop`);
  const { product_types } = (await types.json()) as { product_types: { id: string }[] };
  const { sales_channels } = (await channels.json()) as { sales_channels: { id: string }[] };
  const made = await page.request.post(`${shop.backendUrl}/admin/products`, {
    data: {
      title,
      description: words,
      status: "draft",
      type_id: product_types[0]!.id,
      sales_channels: [{ id: sales_channels[0]!.id }],
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          options: { Size: "One" },
          manage_inventory: false,
          prices: [{ currency_code: "gbp", amount: 9 }],
        },
      ],
    },
  });
  expect(made.status()).toBe(200);
  return ((await made.json()) as { product: { id: string; handle: string } }).product;
}

function publish(page: Page, shop: RunningShop, id: string): Promise<APIResponse> {
  return page.request.post(`${shop.backendUrl}/admin/products/${id}`, { data: { status: "published" } });
}

async function post(page: Page, shop: RunningShop, path: string, data: object): Promise<ArticleForEditing> {
  const answer = await page.request.post(`${shop.backendUrl}/admin/${path}`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as ArticleResponse).article;
}

async function publishArticle(page: Page, shop: RunningShop, title: string): Promise<ArticleForEditing> {
  const { id, slug, version } = await post(page, shop, "articles", { title, kind: "editorial" });
  const saved = await post(page, shop, `articles/${id}`, {
    ...soundFields,
    title,
    slug,
    version,
  });
  return post(page, shop, `articles/${id}/publish`, { version: saved.version });
}

const soundFields: Omit<ArticleFields, "title" | "slug"> = {
  standfirst: "A bowl of dough, a cloth and a clock.",
  kind: "editorial",
  body: [
    "## What the papers say\n\nOne.:cite[camilleri-2019] Two.:cite[bischoff-2014] Three.:cite[nickles-2022]",
    "## What we do not know\n\nNobody has counted the loaves.",
    ":::see-a-gp\nIf you worry about your health, speak to a GP.\n:::",
  ].join("\n\n"),
  author: { name: "Demo author (test data)", role: "Writer at Balance" },
  reviewer: { name: "Demo reviewer (test data)", role: "Reviewer of health content" },
  reviewed_on: "2026-11-20",
  cover: { url: "shop:article-reading-labels.svg", alt: "Drawing of a paper tag beside a pebble" },
  topics: ["Labels and law"],
  products: [],
};

/** As if these words had been let through on the live page, and the rules had become stricter since. */
async function rulesBecomeStricter(shop: RunningShop, articleId: string, standfirst: string): Promise<void> {
  const database = new pg.Client(shop.databaseUrl);
  await database.connect();
  try {
    // past the trigger that keeps revisions as they are
    await database.query("set session_replication_role = replica");
    await database.query("update article_revision set fields = fields || $2 where article_id = $1", [
      articleId,
      JSON.stringify({ standfirst }),
    ]);
  } finally {
    await database.end();
  }
}
