import { articles } from "@balance/demo-shop/articles";
import { expect, test } from "./shop-test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader picks a topic, reads an article by its contents, and goes on to the next", async ({
    page,
  }) => {
    await page.goto("/articles");
    const list = page.getByRole("main").getByRole("article");
    // other tests publish articles of their own meanwhile
    await expect(list.filter({ hasText: "Live cultures and skin" })).toHaveCount(1);
    await page
      .getByRole("navigation", { name: "Topics" })
      .getByRole("link", { name: /^Labels and law/ })
      .click();
    await expect(list).toHaveCount(1);
    await list.getByRole("link", { name: "How to read a supplement label" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("How to read a supplement label");
    await expect(page.getByText("Demo reviewer (test data)").first()).toBeVisible();
    await page
      .getByRole("navigation", { name: "In this article" })
      .getByRole("link", { name: "The table of amounts" })
      .click();
    await expect(page).toHaveURL(/#the-table-of-amounts$/);
    await expect(page.getByRole("heading", { name: "The table of amounts" })).toBeInViewport();
    await page.getByRole("link", { name: "Source 3" }).first().click();
    await expect(page.getByText("Regulation (EU) No 1169/2011 on the provision of food")).toBeInViewport();
    await page.getByRole("region", { name: "Related articles" }).getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("How to read a supplement label");
  });
});

test("an article reads the same opened by its address, from a list, and on the way back", async ({
  page,
}) => {
  const text = async () => (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
  await page.goto("/articles/live-cultures-and-skin");
  const byAddress = await text();
  await page.getByRole("region", { name: "Related articles" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Live cultures and skin");
  expect(await text()).not.toContain(byAddress.slice(2000, 2200));
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Live cultures and skin");
  expect(await text()).toBe(byAddress);
  await page.goto("/articles");
  await page.getByRole("main").getByRole("link", { name: "Live cultures and skin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Live cultures and skin");
  expect(await text()).toBe(byAddress);
});

test("an editorial article leads to no product, and offers no code for one", async ({ page }) => {
  await page.goto("/articles/collagen-what-the-trials-show-and-who-paid");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Live cultures and skin" })).toBeVisible();
  await expect(main.locator('a[href^="/products"], a[href^="/shop"], a[href^="/basket"]')).toHaveCount(0);
  await expect(main.getByText(/advertisement|10 % off/i)).toHaveCount(0);
});

test("every link on the articles' pages leads to a page, and every part that is linked to is there", async ({
  page,
  request,
}) => {
  await page.goto("/articles");
  const articles = await page
    .getByRole("main")
    .getByRole("article")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const seen = new Set<string>();
  for (const address of ["/articles", ...articles]) {
    await page.goto(address);
    const links = await page
      .getByRole("main")
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    for (const link of links) {
      if (link.startsWith("#")) await expect(page.locator(`[id="${link.slice(1)}"]`)).toHaveCount(1);
      else if (link.startsWith("/")) seen.add(link);
      else expect(link).toMatch(/^https:\/\//);
    }
  }
  for (const link of seen) expect((await request.get(link)).status(), link).toBe(200);
});

test("search engines and feed readers find every article", async ({ page, request, shop }) => {
  const feed = await request.get("/articles/feed.xml");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  // staff of another test may publish one of their own meanwhile
  const addresses = [...(await feed.text()).matchAll(/<guid[^>]*>([^<]+)</g)]
    .map(([, address]) => address!)
    .filter((address) => articles.some(({ slug }) => address.endsWith(`/articles/${slug}`)));
  expect(addresses).toHaveLength(4);
  const index = await (await request.get("/sitemap.xml")).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  expect(parts.map((address) => new URL(address).pathname)).toEqual([
    "/sitemaps/pages.xml",
    "/sitemaps/categories.xml",
    "/sitemaps/products.xml",
    "/sitemaps/articles.xml",
    "/sitemaps/recalls.xml",
  ]);
  const sitemap = await (await request.get("/sitemaps/articles.xml")).text();
  for (const address of addresses)
    expect(sitemap).toContain(`<loc>${address}</loc><lastmod>2026-11-20</lastmod>`);
  for (const part of ["categories", "products"]) {
    const dated = await (await request.get(`/sitemaps/${part}.xml`)).text();
    expect(dated.match(/<url>/g)!.length).toBeGreaterThan(2);
    expect(dated.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)).toHaveLength(dated.match(/<url>/g)!.length);
  }

  await page.goto(new URL(addresses[0]!).pathname);
  const facts = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) =>
      scripts.map((script) => JSON.parse(script.textContent) as Record<string, unknown>),
    );
  expect(facts.map((one) => one["@type"])).toEqual(expect.arrayContaining(["Article", "BreadcrumbList"]));
  const article = facts.find((one) => one["@type"] === "Article");
  expect((article?.citation as unknown[]).length).toBeGreaterThan(2);
  expect(addresses[0]).toContain(shop.storefrontUrl);
});

test("robots are told where the sitemap is, and to leave alone what is for one person", async ({
  request,
  shop,
}) => {
  const lines = (await (await request.get("/robots.txt")).text()).trim().split("\n");
  expect(lines).toContain(`Sitemap: ${shop.storefrontUrl}/sitemap.xml`);
  for (const path of ["/basket", "/checkout", "/orders/", "/pay/", "/articles/preview/", "/recalls/reply/"])
    expect(lines).toContain(`Disallow: ${path}`);
});

test("a topic that no article has is a page that isn't there", async ({ request }) => {
  expect((await request.get("/articles?topic=no-such-topic")).status()).toBe(404);
});
