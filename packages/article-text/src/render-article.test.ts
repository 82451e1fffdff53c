import { describe, expect, it } from "vitest";
import { articleSections, renderArticle } from "./render-article.ts";

const html = (markdown: string) =>
  renderArticle(markdown)
    .map((block) => (block.kind === "html" ? block.html : `[${block.handle}]`))
    .join("");

describe("an article's text", () => {
  it("comes out as headings, lists, tables and links", () => {
    const page = html(
      "## What is known\n\nSee [the study](https://doi.org/10.1/x).\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    );
    expect(page).toContain('<h2 id="what-is-known">What is known</h2>');
    expect(page).toContain('<a href="https://doi.org/10.1/x">the study</a>');
    expect(page).toContain("<td>1</td>");
  });
  it.each([
    "<script>alert(1)</script>",
    "Text <script>alert(1)</script> text",
    '<img src="x" onerror="alert(1)">',
    "[click](javascript:alert(1))",
    "![x](data:text/html,<script>alert(1)</script>)",
    ':::see-a-gp{onclick="alert(1)"}\nText\n:::',
    "<iframe src=https://evil.example></iframe>",
  ])("carries nothing that runs: %s", (markdown) => {
    expect(html(markdown)).not.toMatch(/<script|<iframe|onerror=|onclick=|javascript:|data:text/i);
  });
  it("keeps the place of a product between its paragraphs", () => {
    expect(html('One.\n\n::product{handle="zinc"}\n\nTwo.')).toBe("<p>One.</p>[zinc]<p>Two.</p>");
  });
  it("puts what to take to a GP in its own box", () => {
    expect(html(":::see-a-gp\nBlood in your stools.\n:::")).toContain('<aside class="see-a-gp">');
  });
  it("names a citation by what it is", () => {
    expect(html("As counted. [4](#ref-parodi-2008)")).toContain(
      '<a href="#ref-parodi-2008" aria-label="Source 4">4</a>',
    );
  });
  it("leaves times of day and ratios as they were written", () => {
    expect(html("At 10:30, in a ratio of 2:1, note:this.")).toBe(
      "<p>At 10:30, in a ratio of 2:1, note:this.</p>",
    );
  });
  it("has a printer's quotation marks, also around and after other marks", () => {
    expect(html(`It's a "leaky" ('so-called') gut, "*really*".`)).toBe(
      "<p>It’s a “leaky” (‘so-called’) gut, “<em>really</em>”.</p>",
    );
  });
  it("sets a source's number against the word it belongs to", () => {
    expect(html("A finding. [4](#ref-4) More.")).toMatch(/finding\.<a href="#ref-4"[^>]*>4<\/a> More/);
  });
  it("has a list of its sections, each with the id that its heading has", () => {
    const markdown = `## What people mean by "leaky gut"\n\nText.\n\n### Not this\n\n## What's *next*?`;
    expect(articleSections(markdown)).toEqual([
      { id: "what-people-mean-by-leaky-gut", heading: "What people mean by “leaky gut”" },
      { id: "whats-next", heading: "What’s next?" },
    ]);
    for (const { id } of articleSections(markdown)) expect(html(markdown)).toContain(`<h2 id="${id}">`);
  });
  it("refuses two sections of the same name: one of them could not be linked to", () => {
    expect(() => articleSections("## Limits\n\nA.\n\n## Limits\n\nB.")).toThrow(/called "Limits"/);
  });
  it("refuses a directive that does not exist", () => {
    expect(() => renderArticle(":::buy-now\nText\n:::")).toThrow(/no box/);
    expect(() => renderArticle('::produkt{handle="zinc"}')).toThrow(/no block/);
  });
});
