import { describe, expect, it } from "vitest";
import { articleSections, renderArticle } from "./render-article.ts";

const html = (markdown: string, options?: Parameters<typeof renderArticle>[1]) =>
  renderArticle(markdown, options)
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
  it("gives the second of two sections of the same name an id of its own", () => {
    const markdown = "## Limits\n\nA.\n\n## Limits\n\nB.";
    expect(articleSections(markdown).map(({ id }) => id)).toEqual(["limits", "limits-2"]);
    expect(html(markdown)).toContain('<h2 id="limits-2">');
  });
  it("keeps the words of a directive that does not exist", () => {
    expect(html(":::buy-now\nText\n:::")).toBe("<blockquote><p>Text</p></blockquote>");
    expect(html('::produkt{handle="zinc"}')).toBe("<p>::produkt</p>");
    expect(html(":::note\nNever closed")).toBe('<aside class="note"><p>Never closed</p></aside>');
  });
  it("numbers its citations as the sources are, and leaves one that nobody knows as it was written", () => {
    const page = html("Counted. :cite[b-2] Not counted.:cite[c-3]", { sources: ["a-1", "b-2"] });
    expect(page).toContain('Counted.<a href="#ref-b-2" aria-label="Source 2">2</a>');
    expect(page).toContain(":cite[c-3]");
  });
  it("shows figures of the shop's own with their caption, and of other people's the description alone", () => {
    const options = {
      pictureAddress: (source: string) => (source.startsWith("/static/") ? `/media${source}` : null),
    };
    const figure = html('::figure[What *it* shows]{src="/static/a.png" alt="A chart"}', options);
    expect(figure.replaceAll("\n", "")).toBe(
      '<figure><img src="/media/static/a.png" alt="A chart" loading="lazy"><figcaption>What <em>it</em> shows</figcaption></figure>',
    );
    expect(html("![A chart](https://evil.example/pixel.png)", options)).toBe("<p>A chart</p>");
  });
});
