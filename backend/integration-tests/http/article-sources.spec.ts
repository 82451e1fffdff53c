import type {
  ArticleResponse,
  ArticleSource,
  ArticleSourceResponse,
  ArticleSourcesResponse,
  DeadEndsResponse,
  WithdrawSourceResponse,
} from "@balance/contracts/article-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftArticle, soundBody } from "../fixtures/article";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});

afterAll(() => shop?.stop());

const paper = (key: string) => ({
  key,
  authors: "Sample et al.",
  title: "A study of loaves",
  journal: "Journal of Bread",
  year: 2024,
  locator: "1:2-3",
  doi: "10.1234/loaves.5",
  url: null,
  finding: "Twelve loaves rose.",
  limits: "Twelve are few.",
});
const post = <T = ArticleSourceResponse>(path: string, body: object) =>
  shop.asStaff<T & { message: string; fields: Record<string, string> }>(
    "POST",
    `/admin/article-sources${path}`,
    body,
  );
const find = async (q: string) =>
  (await shop.asStaff<ArticleSourcesResponse>("GET", `/admin/article-sources?q=${encodeURIComponent(q)}`))
    .body.sources;
const deadEnds = async () =>
  (await shop.asStaff<DeadEndsResponse>("GET", "/admin/articles/dead-ends")).body.dead_ends;

describe("a source", () => {
  it("is added, found with the articles that cite it, and corrected", async () => {
    const { body, status } = await post("", paper("sample-2024"));
    expect(status).toBe(200);
    const corrected = await post(`/${body.source.id}`, { ...paper("sample-2024"), year: 2023 });
    expect(corrected.body.source).toMatchObject({ key: "sample-2024", year: 2023, withdrawn_at: null });
    expect(await find("SAMPLE-2024")).toMatchObject([{ year: 2023, cited_by: [] }]);
    const [seeded] = await find("parodi-2008");
    expect(seeded!.cited_by.map(({ slug }) => slug)).toEqual(["what-is-known-about-the-gut-and-the-skin"]);
    expect(seeded!.cited_by[0]!.products.length).toBeGreaterThan(0);
    const [law] = await find("regulation-1924-2006");
    expect([seeded!.other_pages, law!.other_pages]).toEqual([[], ["/claims"]]);
  });

  it.each([
    ["a DOI with its address", { doi: "https://doi.org/10.1234/x" }, "doi"],
    ["a DOI that is none", { doi: "eleven" }, "doi"],
    ["an address that runs script", { url: "javascript:alert(1)" }, "url"],
    ["an address without https", { url: "http://example.com" }, "url"],
    ["a year that is no number", { year: "soon" }, "year"],
    ["no title", { title: "" }, "title"],
    ["a short name with spaces", { key: "two words" }, "key"],
    ["a short name that is taken", { key: "parodi-2008" }, "key"],
  ])("is refused with %s, and the field is named", async (name, fields, field) => {
    const { status, body } = await post("", { ...paper(`refused-${name.length}`), ...fields });
    expect(status).toBe(400);
    expect(Object.keys(body.fields)).toEqual([field]);
  });

  it("keeps its short name, by which texts cite it", async () => {
    const { body } = await post("", paper("kept-name"));
    const renamed = await post(`/${body.source.id}`, paper("other-name"));
    expect([renamed.status, Object.keys(renamed.body.fields)]).toEqual([400, ["key"]]);
    expect((await post("/artsrc_none", paper("nowhere"))).status).toBe(404);
    expect((await post("/artsrc_none/withdraw", { reason: "It is wrong." })).status).toBe(404);
  });

  it("that is withdrawn names the live pages that cite it, and they are listed as dead ends", async () => {
    const { body } = await post("", paper("wrong-2024"));
    const source: ArticleSource = body.source;
    const draft = await draftArticle(shop, "It cites a wrong paper", {
      body: `${soundBody}\n\nLoaves rise.:cite[wrong-2024]`,
    });
    const published = await shop.asStaff<ArticleResponse>("POST", `/admin/articles/${draft.id}/publish`, {
      version: draft.version,
    });
    expect(published.status).toBe(200);

    expect((await post(`/${source.id}/withdraw`, { reason: "" })).status).toBe(400);
    const reason = "Its authors took it back.";
    const withdrawn = await post<WithdrawSourceResponse>(`/${source.id}/withdraw`, { reason });
    expect(withdrawn.body).toMatchObject({
      source: { withdrawn_reason: reason },
      affected: [{ id: draft.id, state: "published" }],
    });
    expect(await deadEnds()).toContainEqual(
      expect.objectContaining({ kind: "source_withdrawn", subject: "wrong-2024", detail: reason }),
    );
    const { body: check } = await shop.asStaff<{ may_publish: boolean }>(
      "POST",
      `/admin/articles/${draft.id}/check`,
    );
    expect(check.may_publish).toBe(false);
  });
});

describe("dead ends", () => {
  it("name an article beside a product that nobody can buy any longer", async () => {
    const product = await shop
      .database("product")
      .where({ handle: "totally-derma-collagen-drink" })
      .first<{ id: string }>("id");
    expect((await deadEnds()).filter(({ kind }) => kind === "product_not_on_sale")).toEqual([]);
    await shop.asStaff("POST", `/admin/products/${product.id}`, { status: "draft" });
    const [found] = (await deadEnds()).filter(({ kind }) => kind === "product_not_on_sale");
    expect(found?.article.slug).toBe("what-is-known-about-the-gut-and-the-skin");
  });
});
