import { checkText } from "@balance/compliance/check-text";
import type { Finding, Surface } from "@balance/compliance/checked-text";
import { type ClaimFacts, claimFactsOf } from "@balance/compliance/claim-facts";
import { articles, type DemoArticle } from "@balance/demo-shop/articles";
import { products } from "@balance/demo-shop/catalogue";
import { readerOf } from "./page-sign-offs.ts";
import type { Page } from "@playwright/test";
import { pagesOfSitemap } from "./pages-of-sitemap.ts";
import { type Passage, passagesOfPage } from "./passages-of-page.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

const articleSurfaces: Record<DemoArticle["kind"], Surface> = {
  editorial: "editorial_article",
  linked: "linked",
  commercial: "commercial_article",
};

/** Pages that the sitemap leaves out, with their words. */
const furtherPages = ["/basket", "/contact/sent", "/nowhere"];

test("nothing that the shop says on any page is barred, and what a person must read has been read by somebody", async ({
  page,
}) => {
  const addresses = [...(await pagesOfSitemap(page.request)).filter(isSeeded), ...furtherPages];
  expect(addresses.length).toBeGreaterThan(30);
  const barred: string[] = [];
  const unread: string[] = [];
  for (const address of addresses) {
    const found = await readPage(page, address);
    barred.push(...found.barred);
    unread.push(...found.unread);
  }
  expect([...new Set(barred)]).toEqual([]);
  expect([...new Set(unread)]).toEqual([]);
});

test("nor is anything that a basket with goods in it says, or the page of an order", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  for (const handle of [
    "marine-collagen-peptides-vitamin-c",
    "vitamin-c-500-mg-capsules",
    "psyllium-husk-powder",
  ])
    await shopper.addToBasket(handle);
  expect(await readPage(page, "/basket")).toEqual({ barred: [], unread: [] });
  await shopper.reachPayment(shopperEmail);
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  await expect(page.getByRole("heading", { name: "What the labels say" })).toBeVisible();
  expect(await readPage(page, new URL(page.url()).pathname)).toEqual({ barred: [], unread: [] });
});

test("the feed announces no article with words that are barred", async ({ page }) => {
  const xml = await (await page.request.get("/articles/feed.xml")).text();
  const items = [...xml.matchAll(/<item>(.*?)<\/item>/gsu)]
    .map(([, item = ""]) => ({
      item,
      slug: /<link>[^<]*\/articles\/([\w-]+)<\/link>/u.exec(item)?.[1] ?? "",
    }))
    .filter(({ slug }) => isSeeded(`/articles/${slug}`));
  expect(items).toHaveLength(articles.length);
  for (const { item, slug } of items) {
    const texts = [...item.matchAll(/<(?:title|description)>(.*?)<\//gsu)].map((found) => found[1]!);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      const findings = checkText({ surface: surfaceOfArticle(slug), field: "title", text }).findings;
      expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
    }
  }
});

/** What of a page is barred, and what nobody has read. */
async function readPage(page: Page, address: string): Promise<{ barred: string[]; unread: string[] }> {
  const html = await (await page.request.get(address)).text();
  const passages = await passagesOfPage(page, html);
  expect(passages.filter(({ part }) => part === "main" || part === "tile").length, address).toBeGreaterThan(
    0,
  );
  const barred: string[] = [];
  const unread: string[] = [];
  for (const passage of passages.filter(({ slug }) => slug === undefined || isSeeded(`/articles/${slug}`)))
    for (const finding of judge(address, passage)) {
      if (finding.severity === "block") barred.push(spoken(address, passage, finding));
      else if (!readerOf(address, passage, finding.rule)) unread.push(spoken(address, passage, finding));
    }
  return { barred, unread };
}

/** Other tests make products and articles of their own meanwhile, which their gates have read. */
function isSeeded(address: string): boolean {
  const [, first, second] = address.split("/");
  if (!second) return true;
  if (first === "products") return products.some(({ handle }) => handle === second);
  return first !== "articles" || articles.some(({ slug }) => slug === second);
}

function judge(address: string, { part, field, slug, html }: Passage): Finding[] {
  // title, standfirst and cover are the article's own words wherever they announce it
  const surface = part === "tile" ? surfaceOfArticle(slug ?? "") : surfaceOf(address, part);
  return checkText({ surface, text: html, ...(field && { field }), ...factsOf(address) }).findings;
}

function surfaceOf(address: string, part: Passage["part"]): Surface {
  const [, first, second] = address.split("/");
  if (first === "articles" && second && part !== "frame") return surfaceOfArticle(second);
  if (part === "meta") return "meta";
  if (part === "frame") return "home";
  const surfaces: Record<string, Surface> = {
    products: "product",
    shop: "category",
    newsletter: "newsletter",
    articles: "linked",
  };
  return surfaces[first ?? ""] ?? "home";
}

function surfaceOfArticle(slug: string): Surface {
  const article = articles.find((one) => one.slug === slug);
  if (!article) throw new Error(`There is no article "${slug}".`);
  return articleSurfaces[article.kind];
}

/** Of a product's page: what decides whether its claims may be made. */
function factsOf(address: string): {
  productActives?: ClaimFacts["actives"];
  productFacts?: ClaimFacts["facts"];
} {
  const product = products.find(({ handle }) => address === `/products/${handle}`);
  return product ? claimFactsOf(product.label) : {};
}

function spoken(address: string, { part, html }: Passage, { rule, excerpt, start, end }: Finding): string {
  const around = html
    .slice(Math.max(0, start - 60), end + 60)
    .replace(/<[^>]*>?|^[^<]*>/gu, " ")
    .replace(/\s+/gu, " ");
  return `${address} (${part}) ${rule} "${excerpt}": …${around}…`;
}
