import { comparable, passagesFromMarkdown, type Passage } from "@balance/compliance/passage";
import { guardClaims } from "@balance/compliance/claims-guard";
import { describe, expect, it } from "vitest";
import { articles, readArticle, type DemoArticle } from "./articles.ts";
import { products } from "./catalogue.ts";
import { pictureSource } from "./render-picture.ts";

function passagesOf(article: DemoArticle): Passage[] {
  return [
    { field: "title", text: article.title },
    { field: "slug", text: article.slug.replaceAll("-", " ") },
    { field: "standfirst", text: article.standfirst },
    { field: "cover alt", text: article.cover.alt },
    { field: "disclosure", text: article.disclosure },
    ...article.linked_products.map(({ why }) => ({ field: "why", text: why })),
    ...article.sources.map(({ title }) => ({ field: "cited title", text: title })),
    ...passagesFromMarkdown("body", article.markdown),
  ];
}

describe.each(articles.map((article) => [article.slug, article] as const))("the article %s", (_, article) => {
  const stocked_names = products.flatMap((product) => [
    product.title,
    ...product.label.characterising_substances,
  ]);
  const linked = products.filter((product) =>
    article.linked_products.some(({ handle }) => handle === product.handle),
  );

  it("may be published: nothing in it is barred, and the rest waits for a named reviewer", () => {
    const { findings } = guardClaims({
      surface: article.kind === "linked" ? "linked_article" : "editorial_article",
      passages: passagesOf(article),
      labels: linked.map((product) => product.label),
      stocked_names,
    });
    expect(findings.filter((finding) => finding.severity !== "review")).toEqual([]);
    expect(article.reviewer.name).not.toBe("");
  });

  it("says what is not known, when to see a GP, and that the shop sells food supplements", () => {
    expect(article.markdown).toContain("## What we do not know");
    expect(article.markdown).toContain(":::see-a-gp");
    expect(article.disclosure).toContain("Balance sells food supplements");
  });

  it("cites at least three sources and links only to products that exist", () => {
    expect(article.sources.length).toBeGreaterThanOrEqual(3);
    expect(linked).toHaveLength(article.linked_products.length);
    const advertised = [...article.markdown.matchAll(/::product\{handle="([\w-]+)"\}/gu)].map(
      (found) => found[1],
    );
    expect(advertised).toEqual(article.linked_products.map(({ handle }) => handle));
  });

  it("is neither a note nor a book, and has its cover", () => {
    const words = comparable(article.markdown).split(" ").length;
    expect(words).toBeGreaterThan(900);
    expect(words).toBeLessThan(1400);
    expect(() => pictureSource(article.cover.file)).not.toThrow();
  });
});

describe("an article's file", () => {
  const file = (body: string) => `---\ntitle: T\nsources:\n  - id: a-2020\n    title: A\n---\n${body}`;

  it("is refused when it cites what it does not list", () => {
    expect(() => readArticle(file("Said so.:cite[b-2021]"), "x.md")).toThrow(/x\.md cites "b-2021"/u);
  });
  it("is refused when it lists what it never cites", () => {
    expect(() => readArticle(file("Said nothing."), "x.md")).toThrow(/never cites a-2020/u);
  });
  it("numbers its citations in the order of the text", () => {
    expect(readArticle(file("Said so.:cite[a-2020]"), "x.md").markdown).toBe("Said so. [1](#ref-a-2020)");
  });
});
