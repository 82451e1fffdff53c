import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "@balance/local-stack/find-chromium";
import { findFreePort } from "@balance/local-stack/free-port";
import type { Shop } from "@balance/local-stack/start-shop";
import lighthouse, { type Result } from "lighthouse";
import { chromium } from "playwright";
import { type BenchRow, benchRow } from "./bench-row.ts";

const runs = 5;
const product = "/products/totally-derma-collagen-drink";
/** Basket and checkout are kept from search engines on purpose, so they have no figure for that. */
const pages = [
  { name: "home", path: "/", isIndexed: true },
  { name: "shop", path: "/shop", isIndexed: true },
  { name: "product", path: product, isIndexed: true },
  { name: "article", path: "/articles/what-is-known-about-the-gut-and-the-skin", isIndexed: true },
  { name: "basket", path: "/basket", isIndexed: false },
  { name: "checkout", path: "/checkout", isIndexed: false },
];
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const lowestScore = 98;
const longestBlockingMs = 150;

type Figures = Record<
  (typeof categories)[number] | "firstPaintMs" | "largestPaintMs" | "blockingMs" | "layoutShift",
  number
>;

/**
 * Lighthouse's scores as it ships for phones (a simulated slow network and processor), median of several runs a page, with one
 * product in the basket. Every page is opened once before, as other visitors would have, so that no run waits for a
 * picture's first resizing.
 */
export async function lighthouseScores(shop: Pick<Shop, "running">): Promise<BenchRow[]> {
  const origin = shop.running.storefrontUrl;
  const port = await findFreePort();
  const profile = mkdtempSync(path.join(tmpdir(), "balance-lighthouse-"));
  // Lighthouse opens its tab in the browser's own profile, which holds the basket's cookie
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: [
      `--remote-debugging-port=${port}`,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(origin + product);
    await page.getByRole("button", { name: "Add to basket" }).first().click();
    await page.getByRole("link", { name: "View basket" }).waitFor();
    await page.close();
    const rows: BenchRow[] = [];
    for (const { name, path: address, isIndexed } of pages) {
      await measure(origin + address, port);
      const measured: Figures[] = [];
      for (let run = 0; run < runs; run++) measured.push(await measure(origin + address, port));
      rows.push(...pageRows(name, isIndexed, measured));
    }
    return rows;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A run whose recording failed says so and asks to be run again; on a busy machine that happens now and then. */
async function audit(url: string, port: number, attemptsLeft = 3): Promise<Result> {
  const result = await lighthouse(url, { port, logLevel: "silent", onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { lhr } = result;
  if (!lhr.runtimeError) return lhr;
  if (attemptsLeft > 1) return audit(url, port, attemptsLeft - 1);
  throw new Error(`Lighthouse could not measure ${url}: ${lhr.runtimeError.message}`);
}

/** Throws when the page that was measured is not the one that was asked for, or has no score. */
async function measure(url: string, port: number): Promise<Figures> {
  const lhr = await audit(url, port);
  if (lhr.finalDisplayedUrl !== url)
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}: that is not the page to measure.`);
  const score = (category: (typeof categories)[number]) => {
    const value = lhr.categories[category]?.score;
    if (typeof value !== "number") throw new Error(`Lighthouse gave ${url} no score for ${category}.`);
    return Math.round(value * 100);
  };
  const figure = (name: string) => {
    const value = lhr.audits[name]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse gave ${url} no figure for ${name}.`);
    return value;
  };
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
    firstPaintMs: figure("first-contentful-paint"),
    largestPaintMs: figure("largest-contentful-paint"),
    blockingMs: figure("total-blocking-time"),
    layoutShift: figure("cumulative-layout-shift"),
  };
}

function pageRows(page: string, isIndexed: boolean, measured: Figures[]): BenchRow[] {
  const median = (figure: keyof Figures) =>
    measured.map((figures) => figures[figure]).toSorted((a, b) => a - b)[Math.floor(measured.length / 2)]!;
  const group = `Lighthouse, phone, median of ${runs}`;
  return [
    ...categories
      .filter((category) => isIndexed || category !== "seo")
      .map((category) =>
        benchRow({
          group,
          name: `${page} ${category}`,
          unit: "of 100",
          value: median(category),
          against: { name: "at least", value: lowestScore },
        }),
      ),
    benchRow({ group, name: `${page} first contentful paint`, unit: "ms", value: median("firstPaintMs") }),
    benchRow({
      group,
      name: `${page} largest contentful paint`,
      unit: "ms",
      value: median("largestPaintMs"),
    }),
    benchRow({
      group,
      name: `${page} blocking time`,
      unit: "ms",
      value: median("blockingMs"),
      against: { name: "at most", value: longestBlockingMs },
    }),
    benchRow({ group, name: `${page} layout shift`, unit: "", value: median("layoutShift") }),
  ];
}
