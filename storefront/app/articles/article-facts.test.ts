import type { ArticlePage } from "@balance/contracts/article";
import { describe, expect, it } from "vitest";
import { articleFacts } from "./article-facts.ts";
import { articleFeed } from "./article-feed.ts";

const shopUrl = "https://shop.example";
const article: ArticlePage = {
  slug: "a-count",
  title: "A count",
  standfirst: "What was counted.",
  cover: { url: "shop:article-gut-and-skin.svg", alt: "Drawing" },
  published: "2026-11-02",
  reviewed: "2026-11-20",
  updated: "2026-11-21",
  topics: ["Skin"],
  minutes: 7,
  revision: "artrev_1",
  kind: "editorial",
  author: { name: "Willa", role: "Writer" },
  reviewer: { name: "Rhea", role: "Reviewer" },
  disclosure: "Balance sells food supplements.",
  body: "Text",
  sources: [
    {
      key: "law",
      text: "Law.",
      title: "Law",
      url: "https://www.legislation.gov.uk/x",
      is_law: true,
      withdrawn_reason: null,
    },
    { key: "paper", text: "Paper.", title: "Paper", url: null, is_law: false, withdrawn_reason: null },
  ],
  products: [],
  related: [],
};

describe("what search engines read of an article", () => {
  it("says who wrote it, who reviewed it, when it changed, and what it cites", () => {
    expect(articleFacts(shopUrl, article)).toMatchObject({
      "@type": "Article",
      headline: "A count",
      datePublished: "2026-11-02",
      dateModified: "2026-11-21",
      author: { "@type": "Person", name: "Willa" },
      publisher: { "@type": "Organization" },
      citation: [{ "@type": "Legislation" }, { "@type": "CreativeWork" }],
      mainEntityOfPage: {
        "@id": `${shopUrl}/articles/a-count`,
        lastReviewed: "2026-11-20",
        reviewedBy: { name: "Rhea" },
      },
    });
  });
});

describe("the feed", () => {
  it("has every article with its address and its day", () => {
    const feed = articleFeed(shopUrl, [article]);
    expect(feed).toContain(`<guid isPermaLink="true">${shopUrl}/articles/a-count</guid>`);
    expect(feed).toContain("<pubDate>Mon, 02 Nov 2026 00:00:00 GMT</pubDate>");
  });
  it("stays well formed whatever a title holds", () => {
    const feed = articleFeed(shopUrl, [{ ...article, title: `Salt & "light" </title><script>` }]);
    expect(feed).toContain("<title>Salt &amp; &quot;light&quot; &lt;/title&gt;&lt;script&gt;</title>");
  });
});
