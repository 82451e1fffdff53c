import { shopUrl } from "../seo/shop-url.server.ts";

/** Baskets, checkouts, orders and answers to a recall are nobody's search result. */
export function loader() {
  const lines = [
    "User-agent: *",
    "Disallow: /basket",
    "Disallow: /checkout",
    "Disallow: /discount/",
    "Disallow: /orders/",
    "Disallow: /pay/",
    "Disallow: /newsletter/",
    "Disallow: /articles/preview/",
    "Disallow: /recalls/reply/",
    `Sitemap: ${shopUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
