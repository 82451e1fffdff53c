import type { APIRequestContext } from "@playwright/test";

/** Paths of all pages that search engines are told of. */
export async function pagesOfSitemap(request: APIRequestContext): Promise<string[]> {
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const index = locations(await (await request.get("/sitemap.xml")).text());
  const parts = await Promise.all(index.map(async (part) => (await request.get(part)).text()));
  return parts.flatMap(locations);
}
