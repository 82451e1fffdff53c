import { pagesOfSitemap } from "./pages-of-sitemap.ts";
import { expect, test } from "./shop-test.ts";
import { structuredDataShape } from "./structured-data-shape.ts";

/** Leads to a form's answer, a file or a person's own page: not crawled. */
const notPages = /^\/(?:checkout|basket|discount|orders|media|assets)(?:\/|$)|\.(?:xml|png|ico|svg|txt)$/;

test("no link within the shop is broken, and every page that search engines know can be reached from the home page", async ({
  request,
}, testInfo) => {
  test.skip(testInfo.project.name !== "phone", "the server sends every device the same links");
  test.slow();
  const seen = new Map<string, string>([["/", "(start)"]]);
  const parts: { page: string; id: string }[] = [];
  const idsOf = new Map<string, Set<string>>();
  for (const [path, from] of seen) {
    const answer = await request.get(path);
    expect(answer.status(), `${path}, linked from ${from}`).toBe(200);
    const html = await answer.text();
    idsOf.set(path.split("?")[0]!, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)));
    for (const [, href] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
      const address = new URL(href!.replaceAll("&amp;", "&"), new URL(path, answer.url()));
      if (address.origin !== new URL(answer.url()).origin || notPages.test(address.pathname)) continue;
      if (address.hash) parts.push({ page: address.pathname, id: decodeURIComponent(address.hash.slice(1)) });
      const next = address.pathname + address.search;
      if (!seen.has(next)) seen.set(next, path);
    }
  }
  for (const { page, id } of parts) expect(idsOf.get(page)?.has(id), `${page}#${id}`).toBe(true);
  const orphans = (await pagesOfSitemap(request)).filter((path) => !seen.has(path));
  expect(orphans).toEqual([]);
});

test("facts for search engines have the shape that schema.org asks for, on every page of the sitemap", async ({
  request,
}, testInfo) => {
  test.skip(testInfo.project.name !== "phone", "the server sends every device the same facts");
  const found = new Set<string>();
  for (const path of await pagesOfSitemap(request)) {
    const html = await (await request.get(path)).text();
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)) {
      const facts: unknown = JSON.parse(json!);
      const parsed = structuredDataShape.safeParse(facts);
      expect(parsed.error?.message, `${path}: ${json}`).toBeUndefined();
      if (parsed.success) found.add(parsed.data["@type"]);
    }
  }
  expect([...found].sort()).toEqual(["Article", "BreadcrumbList", "Organization", "Product"]);
});

test("a shared article shows a picture with its title, of the size that readers of links ask for", async ({
  page,
  request,
}) => {
  await page.goto("/articles/how-to-read-a-supplement-label");
  const address = await page.locator('meta[property="og:image"]').getAttribute("content");
  const picture = await request.get(new URL(address!).pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  const bytes = await picture.body();
  // width and height of a PNG stand in its first chunk (https://www.w3.org/TR/png-3/#11IHDR)
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});
