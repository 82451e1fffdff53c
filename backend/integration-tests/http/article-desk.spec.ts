import type {
  ArticleCheck,
  ArticleConflict,
  ArticleForEditing,
  ArticleListResponse,
  ArticleNotPublishable,
  ArticleResponse,
  ArticleRevisionsResponse,
  PreviewLinkResponse,
} from "@balance/contracts/article-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticlePreviewBlocks } from "../../src/api/admin/articles/preview/route";
import { createArticle, draftArticle, saveArticle, soundBody, soundFields } from "../fixtures/article";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});

afterAll(() => shop?.stop());

const read = async (id: string) =>
  (await shop.asStaff<ArticleResponse>("GET", `/admin/articles/${id}`)).body.article;
const act = <T = ArticleResponse>({ id, version }: ArticleForEditing, deed: string, body: object = {}) =>
  shop.asStaff<T & { message: string; fields?: Record<string, string> }>(
    "POST",
    `/admin/articles/${id}/${deed}`,
    { version, ...body },
  );
const check = (id: string, fields?: object) =>
  shop.asStaff<ArticleCheck>("POST", `/admin/articles/${id}/check`, fields);

describe("staff", () => {
  it("find the seed's articles by a part of the title, and by state", async () => {
    const found = await shop.asStaff<ArticleListResponse>("GET", "/admin/articles?q=GUT+and&state=published");
    expect(found.body.articles.map(({ slug }) => slug)).toEqual(["what-is-known-about-the-gut-and-the-skin"]);
    const none = await shop.asStaff<ArticleListResponse>("GET", "/admin/articles?q=100%25_");
    expect(none.body).toMatchObject({ articles: [], count: 0 });
    expect((await shop.asStaff("GET", "/admin/articles?state=lost")).status).toBe(400);
    expect((await shop.asStaff("GET", "/admin/articles?offset=-1")).status).toBe(400);
  });

  it("find the articles that wait for a sign-off", async () => {
    const waiting = await draftArticle(shop, "A waiting text", {
      kind: "commercial",
      standfirst: "People with IBS ask us about it.",
    });
    await draftArticle(shop, "A plain text");
    const found = await shop.asStaff<ArticleListResponse>(
      "GET",
      "/admin/articles?needs_sign_off=true&q=text",
    );
    expect(found.body).toMatchObject({ articles: [{ id: waiting.id, needs_sign_off: true }], count: 1 });
    const all = await shop.asStaff<ArticleListResponse>("GET", "/admin/articles?q=a-plain-text");
    expect(all.body.articles).toMatchObject([{ title: "A plain text", needs_sign_off: false }]);
    const past = await shop.asStaff<ArticleListResponse>("GET", "/admin/articles?q=text&offset=50");
    expect([past.body.articles, past.body.count > 0]).toEqual([[], true]);
    expect((await shop.asStaff("GET", "/admin/articles?needs_sign_off=maybe")).status).toBe(400);
  });

  it("begin a draft with a free address, twice under one title", async () => {
    const first = await createArticle(shop, "What's in a crème?");
    const second = await createArticle(shop, "What's in a crème?");
    expect([first.slug, second.slug]).toEqual(["whats-in-a-creme", "whats-in-a-creme-2"]);
    expect(first).toMatchObject({ state: "draft", live_path: null, body: "" });
    expect((await shop.asStaff("POST", "/admin/articles", { title: " ", kind: "editorial" })).status).toBe(
      400,
    );
    expect((await shop.asStaff("POST", "/admin/articles", { title: "x", kind: "advert" })).status).toBe(400);
  });

  it("save over nobody: a stale version is answered with what stands there", async () => {
    const opened = await draftArticle(shop, "Two people write");
    const saved = await saveArticle(shop, opened, { ...soundFields({ slug: opened.slug }), body: "Mine." });
    expect(saved.status).toBe(200);
    const late = await shop.asStaff<ArticleConflict>("POST", `/admin/articles/${opened.id}`, {
      ...soundFields({ slug: opened.slug }),
      body: "Theirs.",
      version: opened.version,
    });
    expect(late.status).toBe(409);
    expect(late.body.current).toMatchObject({ body: "Mine.", version: opened.version + 1 });
    for (const deed of ["publish", "unpublish", "revisions/1/restore"])
      expect((await act(opened, deed)).status).toBeGreaterThanOrEqual(400);
    expect((await read(opened.id)).body).toBe("Mine.");
  });

  it("publish, change the draft behind the live page, and restore what was there", async () => {
    const draft = await draftArticle(shop, "First words");
    const published = await act(draft, "publish");
    expect([published.status, published.body.article?.state]).toEqual([200, "published"]);
    const live = published.body.article;
    expect(live.live_path).toBe(`/articles/${draft.slug}`);

    const changed = await saveArticle(shop, live, {
      ...soundFields({ slug: "second-words" }),
      title: "Second words",
    });
    expect(changed.body.article).toMatchObject({ has_unpublished_changes: true, live_path: live.live_path });
    const again = await act(changed.body.article, "publish");
    expect(again.body.article).toMatchObject({
      live_path: "/articles/second-words",
      old_slugs: [draft.slug],
    });

    const { body } = await shop.asStaff<ArticleRevisionsResponse>(
      "GET",
      `/admin/articles/${draft.id}/revisions`,
    );
    const first = body.revisions.find(({ fields }) => fields.title === "First words")!;
    expect(first).toMatchObject({ reason: "published", is_live: false });
    expect(body.revisions[0]).toMatchObject({ is_live: true });
    const restored = await act(again.body.article, `revisions/${first.number}/restore`);
    expect(restored.body.article).toMatchObject({
      title: "First words",
      live_path: "/articles/second-words",
    });
    expect((await act(restored.body.article, "revisions/999/restore")).status).toBe(404);
    expect((await act(restored.body.article, "revisions/one/restore")).status).toBe(404);

    const off = await act(restored.body.article, "unpublish");
    expect(off.body.article).toMatchObject({ state: "unpublished", live_path: null });
  });

  it("plan a publication at a time with its zone, and call it off", async () => {
    const draft = await draftArticle(shop, "Later on");
    expect((await act(draft, "publish", { at: "2098-12-01T09:00" })).status).toBe(400);
    expect((await act(draft, "publish", { at: "tomorrow" })).status).toBe(400);
    const planned = await act(draft, "publish", { at: "2098-07-01T09:00:00+01:00" });
    expect(planned.body.article).toMatchObject({
      state: "scheduled",
      scheduled_for: "2098-07-01T08:00:00.000Z",
      live_path: null,
    });
    const off = await act(planned.body.article, "unpublish");
    expect(off.body.article.scheduled_for).toBeNull();
  });

  it("are told all that keeps an unfinished article back", async () => {
    const empty = await createArticle(shop, "Nothing yet");
    const refused = await act<ArticleNotPublishable>(empty, "publish");
    expect([refused.status, refused.body.type]).toEqual([422, "not_publishable"]);
    expect(refused.body.message).toContain("Choose a picture");
    expect(refused.body.check.may_publish).toBe(false);
    expect((await read(empty.id)).state).toBe("draft");
  });

  it("sign off by name what needs a person, and can't sign off what is barred", async () => {
    const sentence = "The bowel of a person with rosacea was looked at in one small study.";
    const product = await shop
      .database("product")
      .where({ handle: "totally-derma-collagen-drink" })
      .first<{ id: string }>("id");
    const beside = {
      kind: "linked" as const,
      products: [{ product_id: product.id, why: "A product that Balance sells. It is advertised here." }],
    };
    const draft = await draftArticle(shop, "Beside a product", {
      ...beside,
      body: `${sentence}\n\n${soundBody}`,
    });
    const { body: judged } = await check(draft.id);
    expect(judged).toMatchObject({ verdict: "review", signed_off: null, may_publish: false });
    const mark = judged.findings.find(({ field }) => field === "body");
    expect(draft.body.slice(mark!.start, mark!.end).toLowerCase()).toBe(mark!.excerpt.toLowerCase());

    const unsigned = await act<ArticleNotPublishable>(draft, "publish");
    expect([unsigned.status, unsigned.body.message]).toEqual([
      422,
      expect.stringContaining("sign the text off"),
    ]);
    expect((await act(draft, "publish", { sign_off: { reason: " " } })).status).toBe(400);
    const reason = "Compared with the paper: it says no more.";
    const signed = await act(draft, "publish", { sign_off: { reason } });
    expect([signed.status, signed.body.article?.state]).toEqual([200, "published"]);
    expect((await check(draft.id)).body.signed_off).toMatchObject({ reason });

    const barred = await draftArticle(shop, "Barred words", {
      ...beside,
      body: `Collagen cures rosacea.\n\n${soundBody}`,
    });
    const refused = await act<ArticleNotPublishable>(barred, "publish", { sign_off: { reason } });
    expect([refused.status, refused.body.check.verdict]).toEqual([422, "block"]);
  });

  it("have what they type judged before it is saved", async () => {
    const draft = await draftArticle(shop, "Typed, not saved");
    const typed = { ...soundFields({ slug: draft.slug }), standfirst: "Collagen drinks cure eczema." };
    const { body } = await check(draft.id, typed);
    expect(body.findings.map(({ field }) => field)).toContain("standfirst");
    expect((await check(draft.id)).body.findings).toEqual([]);
    expect((await read(draft.id)).standfirst).toBe(draft.standfirst);
  });

  it("hand out a link to the draft that ends", async () => {
    const draft = await draftArticle(shop, "For a friend to read");
    const { body } = await act<PreviewLinkResponse>(draft, "preview-link");
    expect(body.url).toMatch(/\/articles\/preview\/[\w.-]+$/u);
    expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now());
  });
});

describe("a text that no page should show", () => {
  const preview = (body: string) =>
    shop.asStaff<ArticlePreviewBlocks & { message: string }>("POST", "/admin/articles/preview", { body });

  it.each([
    ["a body of 300 KB", { body: "x".repeat(300 * 1024) }, "body", /too long: 100,000 characters/],
    ["a thousand links", { body: "[a](https://example.com) ".repeat(1000) }, "body", /too many links/],
    ["an address with spaces", { slug: "two words" }, "slug", /joined by hyphens/],
    ["an address that another article has", { slug: "live-cultures-and-skin" }, "slug", /Another article/],
    ["a title of 91 characters", { title: "x".repeat(91) }, "title", /at most 90/],
    ["no title", { title: "" }, "title", /Give it a title/],
    ["a day that there is not", { reviewed_on: "2026-02-30" }, "reviewed_on", /calendar date/],
    [
      "a cover that runs script",
      { cover: { url: "javascript:alert(1)", alt: "x" } },
      "cover",
      /Upload a picture/,
    ],
    [
      "a product twice",
      {
        products: [
          { product_id: "a", why: "" },
          { product_id: "a", why: "" },
        ],
      },
      "products",
      /once/,
    ],
  ])(
    "is refused when it has %s, with the field named, and the draft stays",
    async (name, fields, field, reason) => {
      const draft = await draftArticle(shop, `Refused: ${name}`);
      const { status, body } = await saveArticle(shop, draft, {
        ...soundFields({ slug: draft.slug }),
        ...fields,
      });
      expect(status).toBe(400);
      expect(body.fields[field]).toMatch(reason);
      expect(await read(draft.id)).toEqual(draft);
    },
  );

  it.each([
    ["a quotation in quotations", ">".repeat(5000), /more than 8 deep/],
    ["headings without end", "x\n===\n".repeat(1500), /lines of ===/],
  ])("is refused when reading it would hold up the shop: %s", async (_, slow, reason) => {
    const draft = await draftArticle(shop, "Slow to read");
    const saved = await saveArticle(shop, draft, soundFields({ slug: draft.slug, body: slow }));
    expect([saved.status, saved.body.fields.body]).toEqual([400, expect.stringMatching(reason)]);
    const shown = await preview(slow);
    expect([shown.status, (shown.body as { message?: string }).message]).toEqual([
      400,
      expect.stringMatching(reason),
    ]);
    expect((await check(draft.id, soundFields({ slug: draft.slug, body: slow }))).status).toBe(400);
    expect(await read(draft.id)).toEqual(draft);
  });

  it("is refused when it is far too large, and changes nothing", async () => {
    const draft = await draftArticle(shop, "Far too large");
    const fields = soundFields({ slug: draft.slug, body: "x".repeat(3_000_000) });
    const { status, body } = await saveArticle(shop, draft, fields);
    expect([status, body.message]).toEqual([
      413,
      "What was sent is too long. It may have 2 MB. Nothing was saved: shorten it and try again.",
    ]);
    expect(await read(draft.id)).toEqual(draft);
  });

  it("runs nothing in the preview, whatever was typed", async () => {
    const { status, body } = await preview(
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![b](data:text/html,x) <b onclick="x">c</b>',
    );
    expect(status).toBe(200);
    const html = JSON.stringify(body.blocks);
    expect(html).not.toMatch(/<script|onerror|onclick|javascript:|data:/u);
  });

  it("that is broken Markdown can be saved, says what is wrong, and can't be published", async () => {
    const broken = `${soundBody}\n\n:::wonder\nNo such box.\n`;
    const draft = await draftArticle(shop, "Broken Markdown", { body: broken });
    const refused = await act<ArticleNotPublishable>(draft, "publish");
    expect([refused.status, refused.body.message]).toEqual([422, expect.stringContaining(":::wonder")]);
  });
});

describe("the article desk", () => {
  const routes = [
    ["GET", "/admin/articles"],
    ["POST", "/admin/articles"],
    ["POST", "/admin/articles/preview"],
    ["GET", "/admin/articles/dead-ends"],
    ["GET", "/admin/articles/art_none"],
    ["POST", "/admin/articles/art_none"],
    ["POST", "/admin/articles/art_none/publish"],
    ["POST", "/admin/articles/art_none/unpublish"],
    ["POST", "/admin/articles/art_none/check"],
    ["POST", "/admin/articles/art_none/preview-link"],
    ["GET", "/admin/articles/art_none/revisions"],
    ["POST", "/admin/articles/art_none/revisions/1/restore"],
    ["GET", "/admin/article-sources"],
    ["POST", "/admin/article-sources"],
    ["POST", "/admin/article-sources/artsrc_none"],
    ["POST", "/admin/article-sources/artsrc_none/withdraw"],
  ] as const;

  it.each(routes)("opens to staff alone: %s %s", async (method, url) => {
    const body = method === "POST" ? {} : undefined;
    expect((await shop.asStorefront(method, url, body)).status).toBe(401);
    expect((await shop.anonymous(method, url, body)).status).toBe(401);
  });

  it.each(routes.filter(([, url]) => url.includes("art_none")))(
    "knows no article that there is not: %s %s",
    async (method, url) => {
      const fields = url.endsWith("art_none") ? soundFields({ slug: "nowhere-at-all" }) : {};
      const body = url.endsWith("/check") ? {} : { ...fields, version: 1 };
      expect((await shop.asStaff(method, url, method === "POST" ? body : undefined)).status).toBe(404);
    },
  );
});
