import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import autocannon from "autocannon";
import { repositoryRoot } from "@balance/local-stack/stack-settings";
import type { Shop } from "@balance/local-stack/start-shop";
import { type BenchRow, benchRow } from "./bench-row.ts";

const pages = [
  { name: "home", address: "/" },
  { name: "product page", address: "/products/totally-derma-collagen-drink" },
  { name: "article", address: "/articles/what-is-known-about-the-gut-and-the-skin" },
];
const connections = 10;
const secondsPerRun = 6;

async function load(url: string): Promise<{ perSecond: number; p95: number }> {
  const milliseconds: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections, duration: secondsPerRun, headers: { "accept-encoding": "identity" } };
    const run = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    run.on("response", (_client, _status, _bytes, responseTime) => milliseconds.push(responseTime));
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  milliseconds.sort((a, b) => a - b);
  return {
    perSecond: result.requests.average,
    p95: milliseconds[Math.ceil(milliseconds.length * 0.95) - 1] ?? NaN,
  };
}

/**
 * Requests per second and the 95th percentile of the public pages, each beside a static file of the same bytes from the same server, measured in turn.
 */
export async function pageThroughput(shop: Shop): Promise<BenchRow[]> {
  const base = shop.running.storefrontUrl;
  const folder = path.join(repositoryRoot, "storefront/build/client/bench");
  mkdirSync(folder, { recursive: true });
  try {
    for (const page of pages) {
      const response = await fetch(`${base}${page.address}`, { headers: { "accept-encoding": "identity" } });
      if (!response.ok) throw new Error(`${page.address} answered ${response.status}`);
      writeFileSync(
        path.join(folder, `${page.name.replaceAll(" ", "-")}.html`),
        Buffer.from(await response.arrayBuffer()),
      );
    }
    // the server lists its static files once, at its start
    await shop.storefront.stop();
    await shop.storefront.start();
    const rows: BenchRow[] = [];
    for (const page of pages) {
      await load(`${base}${page.address}`); // warm
      const rendered = await load(`${base}${page.address}`);
      const file = await load(`${base}/bench/${page.name.replaceAll(" ", "-")}.html`);
      const group = `Public pages, ${connections} connections`;
      rows.push(
        benchRow({
          group,
          name: page.name,
          unit: "requests/s",
          value: rendered.perSecond,
          against: { name: "static file of its bytes", value: file.perSecond },
        }),
        benchRow({
          group,
          name: `${page.name}, p95`,
          unit: "ms",
          value: rendered.p95,
          against: { name: "static file", value: file.p95 },
        }),
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
