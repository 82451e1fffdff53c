import { gzipSync } from "node:zlib";
import type { Shop } from "@balance/local-stack/start-shop";
import { type BenchRow, benchRow } from "./bench-row.ts";

const pages = [
  "/",
  "/shop",
  "/products/totally-derma-collagen-drink",
  "/articles/what-is-known-about-the-gut-and-the-skin",
  "/basket",
];
const limitKilobytes = { script: 125, style: 15 };

async function gzippedKilobytes(urls: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const url of urls) {
    const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return bytes / 1000;
}

/** All scripts (preloaded modules too) and style sheets that a page names, gzipped, beside the limits of the design. */
export async function pageWeight(shop: Shop): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const address of pages) {
    const page = new URL(address, shop.running.storefrontUrl);
    const html = await (await fetch(page)).text();
    const named = (pattern: RegExp) =>
      new Set([...html.matchAll(pattern)].map((match) => new URL(match[1]!, page).href));
    const scripts = named(/["'(]([^"'()\s]+\.js)["')]/g);
    const styles = named(/href="([^"]+\.css)"/g);
    rows.push(
      benchRow({
        group: "Weight, gzip",
        name: `${address} scripts`,
        unit: "kB",
        value: await gzippedKilobytes(scripts),
        against: { name: "limit", value: limitKilobytes.script },
      }),
      benchRow({
        group: "Weight, gzip",
        name: `${address} styles`,
        unit: "kB",
        value: await gzippedKilobytes(styles),
        against: { name: "limit", value: limitKilobytes.style },
      }),
    );
  }
  return rows;
}
