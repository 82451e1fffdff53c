import type { Page } from "@playwright/test";

/** A piece of a page that is judged by itself. */
export interface Passage {
  /** "frame" is what every page has around its own text; "tile" is an article's announcement on another page. */
  part: "meta" | "frame" | "main" | "tile";
  /** The label's or the article's own field, where the guard treats it apart. */
  field?: string;
  /** Of a tile: the article it announces. */
  slug?: string;
  html: string;
}

/**
 * Takes a page apart as a reader and a search engine get it: what stands in its head and in its structured data too. `page` only
 * lends its parser; nothing is loaded or run.
 */
export function passagesOfPage(page: Page, html: string): Promise<Passage[]> {
  return page.evaluate((source) => {
    const found: Passage[] = [];
    const document = new DOMParser().parseFromString(source, "text/html");
    const take = (elements: Iterable<Element>, passage: Omit<Passage, "html">) => {
      for (const element of elements) {
        found.push({ ...passage, html: element.outerHTML });
        element.remove();
      }
    };
    const said = (text: string | null | undefined, field?: string) => {
      // the shop's name closes every title, and is no word of it
      if (text) found.push({ part: "meta", field, html: text.replace(/ – Balance$/u, "") });
    };
    const walk = (value: unknown, field?: string): void => {
      if (Array.isArray(value)) for (const one of value) walk(one, field);
      else if (value !== null && typeof value === "object")
        for (const [key, inner] of Object.entries(value)) {
          if (typeof inner !== "string") walk(inner, key === "citation" ? "cited title" : field);
          else if (["name", "description", "headline", "alternativeHeadline", "about"].includes(key))
            said(inner, field);
        }
    };

    said(document.querySelector("title")?.textContent);
    for (const meta of document.querySelectorAll(
      'meta[name="description"], meta[property^="og:"], meta[name^="twitter:"]',
    )) {
      const content = meta.getAttribute("content");
      if (!/^https?:|^\d+$/u.test(content ?? "")) said(content);
    }
    for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
      walk(JSON.parse(script.textContent ?? ""));
    for (const script of document.querySelectorAll("script, style")) script.remove();

    const fields: Record<string, string> = {
      Ingredients: "ingredients",
      Warnings: "warnings",
      "How to take it": "directions",
      Storage: "storage",
    };
    for (const heading of document.querySelectorAll("main h3")) {
      const field = fields[heading.textContent];
      const section = heading.closest("section");
      if (field && section) take([section], { part: "main", field });
    }
    // the label's facts on an order's page
    for (const term of document.querySelectorAll("main dt")) {
      const field = fields[term.textContent];
      if (field && term.nextElementSibling) take([term.nextElementSibling], { part: "main", field });
    }
    take(document.querySelectorAll('main [id^="ref-"]'), { part: "main", field: "cited title" });
    for (const tile of document.querySelectorAll("main article")) {
      const slug = tile.querySelector('a[href^="/articles/"]')?.getAttribute("href")?.split("/")[2];
      if (slug && !tile.querySelector("h1, [id^='ref-']") && tile.querySelector("h2 a, h3 a"))
        take([tile], { part: "tile", slug });
    }
    // on an article's own page a link is a part of its sentence; elsewhere it announces the article by its title
    if (!document.querySelector("main article h1"))
      for (const link of document.querySelectorAll('main a[href^="/articles/"]:not([href$=".xml"])'))
        take([link], { part: "tile", slug: link.getAttribute("href")?.split("/")[2] });
    take(document.querySelectorAll("main"), { part: "main" });
    take(document.querySelectorAll("body"), { part: "frame" });
    return found;
  }, html);
}
