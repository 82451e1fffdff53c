import { checkText } from "@balance/compliance/check-text";
import type { Surface } from "@balance/compliance/checked-text";
import { readableBlocks } from "@balance/compliance/guard/readable-text";
import { describe, expect, it } from "vitest";
import { articles, readArticle, type DemoArticle } from "./articles.ts";
import { products } from "./catalogue.ts";
import { pictureSource } from "./render-picture.ts";

const surfaces: Record<DemoArticle["kind"], Surface> = {
  editorial: "editorial_article",
  linked: "linked",
  commercial: "commercial_article",
};
/** As readers meet it: a source's key is no word of the text. */
const prose = (markdown: string) => markdown.replace(/:cite\[[\w-]+\]/gu, " ");
const noProduct = /\]\((?:https?:\/\/[^)]*)?\/(?:products|shop|basket|discount)\b/u;

function passagesOf(article: DemoArticle): { field: string; text: string }[] {
  return [
    { field: "title", text: article.title },
    { field: "slug", text: article.slug.replaceAll("-", " ") },
    { field: "standfirst", text: article.standfirst },
    { field: "cover alt", text: article.cover.alt },
    { field: "cover file", text: article.cover.file.replaceAll("-", " ") },
    { field: "disclosure", text: article.disclosure },
    ...article.topics.map((text) => ({ field: "topic", text })),
    ...article.linked_products.map(({ why }) => ({ field: "why", text: why })),
    ...article.sources.map(({ title }) => ({ field: "cited title", text: title })),
    { field: "body", text: prose(article.body) },
  ];
}

it("there are four articles, each under its own address", () => {
  expect(articles).toHaveLength(4);
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(4);
});

describe.each(articles.map((article) => [article.slug, article] as const))("the article %s", (_, article) => {
  const linked = products.filter((product) =>
    article.linked_products.some(({ handle }) => handle === product.handle),
  );

  it("may be published: nothing in it is barred, and the rest waits for a named reviewer", () => {
    const findings = passagesOf(article).flatMap(
      (one) => checkText({ surface: surfaces[article.kind], ...one }).findings,
    );
    expect(findings.filter((finding) => finding.severity !== "review")).toEqual([]);
    expect(article.reviewer.name).not.toBe("");
  });

  it("says what is not known, when to see a GP, and that the shop sells food supplements", () => {
    expect(article.body).toContain("## What we do not know");
    expect(article.body).toContain(":::see-a-gp");
    expect(article.disclosure).toContain("Balance sells food supplements");
  });

  it("cites at least three sources, and most can be followed", () => {
    expect(article.sources.length).toBeGreaterThanOrEqual(3);
    const followed = article.sources.filter(({ doi, url }) => doi ?? url);
    expect(followed.length).toBeGreaterThan(article.sources.length / 2);
  });

  it("leads from each source with an address to the paper or the law", () => {
    for (const { url } of article.sources)
      if (url)
        expect(url).toMatch(
          /^https:\/\/(doi\.org|www\.legislation\.gov\.uk|www\.nice\.org\.uk|pmc\.ncbi\.nlm\.nih\.gov)\//,
        );
  });

  it("leads to articles that exist", () => {
    for (const [, slug] of article.body.matchAll(/\]\(\/articles\/([^)]*)\)/gu))
      expect(articles.map((one) => one.slug)).toContain(slug);
  });

  it("stands beside the products it says, all of which exist, and beside none when it is editorial", () => {
    expect(linked).toHaveLength(article.linked_products.length);
    const advertised = [...article.body.matchAll(/::product\{handle="([\w-]+)"\}/gu)].map(
      (found) => found[1],
    );
    expect(advertised).toEqual(article.linked_products.map(({ handle }) => handle));
    if (article.kind === "editorial") expect(article.body).not.toMatch(noProduct);
  });

  it("names no product of ours in its text", () => {
    const text = article.body.toLowerCase();
    expect(products.filter(({ title }) => text.includes(title.toLowerCase()))).toEqual([]);
  });

  it("is neither a note nor a book, and has its cover", () => {
    const words = readableBlocks(prose(article.body))
      .map(({ text }) => text)
      .join(" ")
      .split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1500);
    expect(() => pictureSource(article.cover.file)).not.toThrow();
  });
});

describe("an article's file", () => {
  const complete = `title: T
slug: x
standfirst: S
kind: editorial
author: { name: A, role: Writer }
reviewer: { name: R, role: Reviewer }
published: 2026-11-02
reviewed: 2026-11-20
cover: { file: x, alt: A picture }
topics: [Skin]
disclosure: D
sources:
  - { id: a-2020, authors: A, title: A, journal: J }`;
  const file = (body: string, front = complete) => `---\n${front}\n---\n${body}`;
  const cited = "Said so.:cite[a-2020]";

  it("is refused when it cites what it does not list", () => {
    expect(() => readArticle(file("Said so.:cite[b-2021]"), "x.md")).toThrow(/x\.md cites "b-2021"/u);
  });
  it("is refused when it lists what it never cites", () => {
    expect(() => readArticle(file("Said nothing."), "x.md")).toThrow(/never cites a-2020/u);
  });
  it("is refused without front matter, under another name, and when its YAML is broken", () => {
    expect(() => readArticle("Text", "x.md")).toThrow(/x\.md has no front matter/u);
    expect(() => readArticle(file(cited), "y.md")).toThrow(/named after its slug, x\.md/u);
    expect(() => readArticle(file(cited, "title: [T"), "x.md")).toThrow(/x\.md is no YAML/u);
  });
  it.each([
    ["no reviewer", "reviewer: { name: R, role: Reviewer }\n", "", /reviewer/u],
    ["a kind that does not exist", "kind: editorial", "kind: advert", /kind/u],
    ["a date that does not exist", "published: 2026-11-02", "published: 2026-02-30", /published/u],
    ["a review before its day", "reviewed: 2026-11-20", "reviewed: 2026-01-01", /reviewed before/u],
    ["a field nobody knows", "topics: [Skin]", "topics: [Skin]\ntopic: Skin", /"topic"/u],
    ["a DOI as an address", "journal: J", "journal: J, doi: 'https://doi.org/10.1/x'", /DOI begins with 10/u],
    ["an address that runs", "journal: J", "journal: J, url: 'javascript:alert(1)'", /url/u],
    [
      "a product beside an editorial article",
      "topics: [Skin]",
      "topics: [Skin]\nlinked_products: [{ handle: zinc, why: W }]",
      /stands beside no product/u,
    ],
  ])("is refused with %s, and says where", (_, from, to, message) => {
    const broken = complete.replace(from, to);
    expect(broken).not.toBe(complete);
    expect(() => readArticle(file(cited, broken), "x.md")).toThrow(message);
    expect(() => readArticle(file(cited, broken), "x.md")).toThrow(/x\.md/u);
  });
});
