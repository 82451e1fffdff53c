import { describe, expect, it } from "vitest";
import { articleFacts } from "./article-facts.ts";
import { articleFeed } from "./article-feed.ts";
import { articleTopics, findArticle, publishedArticles } from "./published-articles.server.ts";

const shopUrl = "https://shop.example";
const found = publishedArticles().map(({ slug }) => findArticle(slug)!);

describe.each(found.map((article) => [article.slug, article] as const))("the page of %s", (_, article) => {
  const html = article.blocks.map((block) => (block.kind === "html" ? block.html : "")).join("");

  it("has every section that its contents name, and every source that its text cites", () => {
    expect(article.sections.length).toBeGreaterThan(3);
    for (const { id } of article.sections) expect(html).toContain(`<h2 id="${id}">`);
    const cited = [...html.matchAll(/href="#ref-([\w-]+)"/g)].map(([, id]) => id);
    expect([...new Set(cited)]).toEqual(article.sources.map(({ id }) => id));
  });

  it("leads from each source with an address to the paper or the law, and to no other place in passing", () => {
    for (const { url } of article.sources) {
      if (url)
        expect(url).toMatch(
          /^https:\/\/(doi\.org|www\.legislation\.gov\.uk|www\.nice\.org\.uk|pmc\.ncbi\.nlm\.nih\.gov)\//,
        );
    }
    const leads = [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address);
    const known = publishedArticles().map(({ slug }) => `/articles/${slug}`);
    expect(leads.filter((address) => !known.includes(address!))).toEqual([]);
  });

  it("shows no product when it is editorial", () => {
    const products = article.blocks.filter(({ kind }) => kind === "product");
    if (article.kind === "editorial") expect(products).toEqual([]);
    else expect(products.length).toBeGreaterThan(0);
  });

  it("goes on to two other articles", () => {
    expect(article.related).toHaveLength(2);
    expect(article.related.map(({ slug }) => slug)).not.toContain(article.slug);
  });

  it("tells search engines who wrote it, who reviewed it, when, and what it cites", () => {
    const facts = articleFacts(shopUrl, article);
    expect(facts).toMatchObject({
      "@type": "Article",
      headline: article.title,
      dateModified: article.reviewed,
      author: { "@type": "Person", name: article.author.name },
      mainEntityOfPage: {
        "@id": `${shopUrl}/articles/${article.slug}`,
        reviewedBy: { name: "Demo reviewer (test data)" },
      },
    });
    expect(facts.citation).toHaveLength(article.sources.length);
  });
});

describe("the topics of the articles", () => {
  it("have an address each, and no topic is empty", () => {
    const topics = articleTopics();
    expect(topics.map(({ slug }) => slug)).toEqual(["gut", "labels-and-law", "reading-research", "skin"]);
    for (const { name, count } of topics)
      expect(publishedArticles().filter(({ topics: its }) => its.includes(name))).toHaveLength(count);
  });
});

describe("the feed", () => {
  it("has every article with its address and its day", () => {
    const feed = articleFeed(shopUrl, publishedArticles());
    expect(feed.match(/<item>/g)).toHaveLength(found.length);
    for (const { slug } of found)
      expect(feed).toContain(`<guid isPermaLink="true">${shopUrl}/articles/${slug}</guid>`);
    expect(feed).toContain("<pubDate>Mon, 02 Nov 2026 00:00:00 GMT</pubDate>");
  });
  it("stays well formed whatever a title holds", () => {
    const [article] = publishedArticles();
    const feed = articleFeed(shopUrl, [{ ...article!, title: `Salt & "light" </title><script>` }]);
    expect(feed).toContain("<title>Salt &amp; &quot;light&quot; &lt;/title&gt;&lt;script&gt;</title>");
  });
});
