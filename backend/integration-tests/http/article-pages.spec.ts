import type {
  ArticleAnswer,
  ArticlePage,
  ArticlePreviewResponse,
  ArticlesBesideResponse,
  ArticlesResponse,
} from "@balance/contracts/article";
import type { CatalogueProductResponse } from "@balance/contracts/catalogue";
import type { ClaimsResponse } from "@balance/contracts/claims-in-use";
import { articles as seeded } from "@balance/demo-shop/articles";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Preview from "../../src/workflows/article/preview-article";
import type * as Save from "../../src/workflows/article/save-article-draft";
import type * as Unpublish from "../../src/workflows/article/unpublish-article";
import { completeFields, done, publish, writeDraft, writer } from "../fixtures/article-desk";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});

afterAll(() => shop?.stop());

const linked = "what-is-known-about-the-gut-and-the-skin";
const list = (query = "") => shop.publicly<ArticlesResponse>("GET", `/store/articles${query}`);
const read = (slug: string) => shop.publicly<ArticleAnswer>("GET", `/store/articles/${slug}`);
const pageOf = async (slug: string): Promise<ArticlePage> => {
  const { body } = await read(slug);
  if (body.state !== "live") throw new Error(`The article ${slug} is ${body.state}.`);
  return body.article;
};
const beside = async (handle: string) =>
  (await shop.publicly<ArticlesBesideResponse>("GET", `/store/articles/beside/${handle}`)).body.articles;

describe("the list of articles", () => {
  it("has the newest first, with every topic and its count, page by page", async () => {
    const { body } = await list();
    expect(body.articles.map(({ slug }) => slug)).toEqual(seeded.map(({ slug }) => slug));
    expect(body.topics.map(({ slug }) => slug)).toEqual([
      "gut",
      "labels-and-law",
      "reading-research",
      "skin",
    ]);
    const pages = await Promise.all([1, 2].map((page) => list(`?page_size=3&page=${page}`)));
    expect(pages.flatMap((page) => page.body.articles.map(({ slug }) => slug))).toEqual(
      body.articles.map(({ slug }) => slug),
    );
    for (const { slug, count } of body.topics)
      expect((await list(`?topic=${slug}`)).body).toMatchObject({ count });
  });

  it("answers 404 for a topic or a page that isn't there, and 400 for one that can't be", async () => {
    for (const query of ["?topic=no-such-topic", "?page=99"]) expect((await list(query)).status).toBe(404);
    for (const query of ["?page=0", "?page=x", "?page_size=100000", "?colour=red"])
      expect((await list(query)).status).toBe(400);
  });
});

describe("a claim", () => {
  it("leads from a product to its source, to every product that makes it, and to articles about the law alone", async () => {
    const { body } = await shop.publicly<ClaimsResponse>("GET", "/store/claims");
    expect(body.claims.length).toBeGreaterThan(0);
    for (const { wording, products } of body.claims) {
      expect(products.length).toBeGreaterThan(0);
      for (const { handle } of products) {
        const page = await shop.publicly<CatalogueProductResponse>(
          "GET",
          `/store/catalogue/products/${handle}`,
        );
        expect(page.body.product.label?.claims.map((claim) => claim.wording)).toContain(wording);
      }
    }
    expect(body.source).toMatchObject({ url: "https://www.legislation.gov.uk/eur/2006/1924" });
    expect(body.articles.map(({ slug }) => slug)).toEqual(["how-to-read-a-supplement-label"]);
  });
});

describe("an article", () => {
  it("comes with its author, reviewer, dates, disclosure, sources and products", async () => {
    const file = seeded.find(({ slug }) => slug === linked)!;
    const article = await pageOf(linked);
    expect(article).toMatchObject({
      kind: "linked",
      published: file.published,
      reviewed: file.reviewed,
      updated: file.reviewed,
      reviewer: { name: "Demo reviewer (test data)" },
      disclosure: file.disclosure,
      body: file.body,
      products: file.linked_products,
    });
    expect(article.sources.map(({ key }) => key)).toEqual(file.sources.map(({ id }) => id));
    expect(article.related).toHaveLength(2);
  });

  it("and its product lead to each other by one record", async () => {
    const [tie] = (await pageOf(linked)).products;
    expect(await beside(tie!.handle)).toEqual([
      { slug: linked, title: "What is known about the gut and the skin", why: tie!.why },
    ]);
    expect(await beside("no-such-product")).toEqual([]);
    const { data } = await shop.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["handle", "article_products.article_id", "article_products.why"],
      filters: { handle: tie!.handle },
    });
    expect(data[0]).toMatchObject({ article_products: [{ why: tie!.why }] });
  });

  it("that moved says where it is, one that was taken away says so, and one that never was is 404", async () => {
    const live = done(await publish(shop, await writeDraft(shop, "Moving house")));
    const { saveArticleDraft } = shop.load<typeof Save>("src/workflows/article/save-article-draft");
    const change = { ...completeFields, title: live.title, slug: "moved-house", version: live.version };
    const saved = done(await saveArticleDraft(shop.container, live.id, change, writer));
    expect((await read("moved-house")).status).toBe(404);
    const moved = done(await publish(shop, saved));
    expect((await read("moving-house")).body).toEqual({ state: "moved", slug: "moved-house" });
    expect((await pageOf("moved-house")).title).toBe("Moving house");
    const { unpublishArticle } = shop.load<typeof Unpublish>("src/workflows/article/unpublish-article");
    done(await unpublishArticle(shop.container, moved.id, moved));
    for (const slug of ["moving-house", "moved-house"])
      expect((await read(slug)).body).toEqual({ state: "gone" });
    expect((await read("never-was")).status).toBe(404);
  });

  it("in draft is shown to whoever has its preview link, and to nobody else", async () => {
    const draft = await writeDraft(shop, "Not for everyone yet");
    expect((await read(draft.slug)).status).toBe(404);
    const { makePreviewLink } = shop.load<typeof Preview>("src/workflows/article/preview-article");
    const link = await makePreviewLink(shop.container, draft.id);
    const token = link!.url.split("/").at(-1)!;
    const preview = (it: string) =>
      shop.publicly<ArticlePreviewResponse>("GET", `/store/article-previews/${it}`);
    const { body, headers } = await preview(token);
    expect(body.article.title).toBe("Not for everyone yet");
    expect(headers.get("cache-control")).toBe("no-store");
    for (const other of [token.slice(0, -3), "x", `${token}.x`])
      expect((await preview(other)).status).toBe(404);
  });
});
