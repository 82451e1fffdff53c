import type { ArticlePage } from "@balance/contracts/article";
import { articles } from "@balance/demo-shop/articles";
import { describe, expect, it, vi } from "vitest";

vi.mock("../seo/shop-url.server.ts", () => ({ shopUrl: "https://shop.example" }));
const { drawArticle, withProductPlaces } = await import("./drawn-article.server.ts");

const pages = articles.map(
  ({ slug, title, standfirst, kind, author, reviewer, disclosure, body, sources, ...file }) => ({
    slug,
    title,
    standfirst,
    kind,
    author,
    reviewer,
    disclosure,
    body,
    cover: { url: "shop:x.svg", alt: "x" },
    published: file.published,
    reviewed: file.reviewed,
    updated: file.reviewed,
    topics: file.topics,
    minutes: 5,
    revision: "1",
    sources: sources.map(({ id, title: name }) => ({
      key: id,
      text: name,
      title: name,
      url: null,
      is_law: false,
      withdrawn_reason: null,
    })),
    products: file.linked_products,
    related: [],
  }),
) satisfies ArticlePage[];

describe.each(pages.map((page) => [page.slug, page] as const))("the page of %s", (_, page) => {
  const article = drawArticle(page);
  const html = article.blocks.map((block) => (block.kind === "html" ? block.html : "")).join("");

  it("has every section that its contents name, and cites every source by its number", () => {
    expect(article.sections.length).toBeGreaterThan(3);
    for (const { id } of article.sections) expect(html).toContain(`<h2 id="${id}">`);
    const cited = [...html.matchAll(/href="#ref-([\w-]+)" aria-label="Source (\d+)"/g)];
    expect([...new Set(cited.map(([, key]) => key))]).toEqual(page.sources.map(({ key }) => key));
    for (const [, key, number] of cited) expect(page.sources[Number(number) - 1]?.key).toBe(key);
    expect(html).not.toContain(":cite");
  });

  it("leads in passing to other articles alone", () => {
    const leads = [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address!);
    for (const address of leads) expect(pages.map(({ slug }) => `/articles/${slug}`)).toContain(address);
  });
});

describe("drawing an article", () => {
  it("happens once for a revision, and again for the next", () => {
    const [page] = pages;
    const once = drawArticle(page!);
    expect(drawArticle(page!).blocks).toBe(once.blocks);
    const changed = drawArticle({ ...page!, revision: "2", body: "## New\n\nWords." });
    expect(changed.blocks).toEqual([{ kind: "html", html: '<h2 id="new">New</h2>\n<p>Words.</p>' }]);
  });
  it("gives a product without a place in the text one after it, and none twice", () => {
    const page = {
      ...pages[0]!,
      revision: "3",
      body: 'A.\n\n::product{handle="zinc"}\n\nB.',
      products: ["zinc", "iron"].map((handle) => ({ handle, why: "" })),
    };
    const places = withProductPlaces(drawArticle(page)).map((block) =>
      block.kind === "product" ? block.handle : "text",
    );
    expect(places).toEqual(["text", "zinc", "text", "iron"]);
  });
});
