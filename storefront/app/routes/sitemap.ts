import { publishedArticles } from "../articles/published-articles.server.ts";
import { readProducts } from "../medusa/catalogue.server.ts";
import { shopUrl } from "../seo/shop-url.server.ts";
import { xmlText } from "../seo/xml-text.ts";
import type { Route } from "./+types/sitemap";

const pages = [
  "/",
  "/shop",
  "/articles",
  "/about",
  "/contact",
  "/newsletter",
  "/delivery-and-returns",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
];

/** Every page that a search engine may show (https://www.sitemaps.org/protocol.html). */
export async function loader({ context }: Route.LoaderArgs) {
  const { products, categories } = await readProducts(context);
  const paths = [
    ...pages,
    ...categories.filter(({ product_count }) => product_count > 0).map(({ handle }) => `/shop/${handle}`),
    ...products.map(({ handle }) => `/products/${handle}`),
  ];
  const entries = [
    ...paths.map((path) => entry(path)),
    ...publishedArticles().map(({ slug, reviewed }) => entry(`/articles/${slug}`, reviewed)),
  ];
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}

/** @param changed the calendar day of the last change, where one is known */
function entry(path: string, changed?: string): string {
  const address = xmlText(new URL(path, shopUrl).href);
  return `  <url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`;
}
