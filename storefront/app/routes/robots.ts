import { environment } from "../../environment.server.ts";

/** Baskets, checkouts and orders are nobody's search result. */
export function loader() {
  const shopUrl = environment.STOREFRONT_URL.replace(/\/$/, "");
  const lines = [
    "User-agent: *",
    "Disallow: /basket",
    "Disallow: /checkout",
    "Disallow: /discount/",
    "Disallow: /orders/",
    "Disallow: /newsletter/",
    `Sitemap: ${shopUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
