import { xmlText } from "./xml-text.ts";

interface Located {
  path: string;
  changed?: string | undefined;
}

/** https://www.sitemaps.org/protocol.html: an index of sitemaps, or one sitemap. */
export function sitemapXml(kind: "index" | "pages", shopUrl: string, entries: Located[]): string {
  const [whole, one] = kind === "index" ? ["sitemapindex", "sitemap"] : ["urlset", "url"];
  const lines = entries.map(({ path, changed }) => {
    const address = xmlText(new URL(path, shopUrl).href);
    return `  <${one}><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</${one}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${whole}>`,
    "",
  ].join("\n");
}

export const sitemapHeaders = { "Content-Type": "application/xml; charset=utf-8" };
