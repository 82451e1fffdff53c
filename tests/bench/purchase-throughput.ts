import { readFileSync } from "node:fs";
import { type BenchRow, benchRow } from "./bench-row.ts";
import type { MeasuredShop } from "./measured-shop.ts";

const purchasesPerCaller = 10;
const callerCounts = [1, 4, 8];
const additions = 60;
const codes = 40;

interface Measured {
  perSecond: number;
  cpuMs: number;
  /** 95th percentile from "Pay now" to the order. */
  payP95Ms: number;
}

/** Seconds of CPU a process has used so far, user and system (Linux: proc(5), clock ticks of 1/100 s). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function buy(shop: MeasuredShop): Promise<number> {
  const basket = await shop.startBasket();
  await shop.applyCode(basket);
  const total = await shop.fillIn(basket);
  const began = performance.now();
  await shop.pay(basket, total);
  return performance.now() - began;
}

async function purchases(shop: MeasuredShop, callers: number): Promise<Measured> {
  const payMs: number[] = [];
  const cpuBefore = cpuSeconds(shop.pid());
  const began = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let i = 0; i < purchasesPerCaller; i++) payMs.push(await buy(shop));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const count = callers * purchasesPerCaller;
  return {
    perSecond: count / seconds,
    cpuMs: ((cpuSeconds(shop.pid()) - cpuBefore) * 1000) / count,
    payP95Ms: p95(payMs),
  };
}

function p95(milliseconds: number[]): number {
  return milliseconds.toSorted((a, b) => a - b)[Math.ceil(milliseconds.length * 0.95) - 1]!;
}

/** Milliseconds for putting a code on a basket of one line item, 95th percentile, one shopper after the other. */
async function codeP95Ms(shop: MeasuredShop): Promise<number> {
  const milliseconds: number[] = [];
  for (let i = 0; i < codes; i++) {
    const basket = await shop.startBasket();
    const began = performance.now();
    await shop.applyCode(basket);
    milliseconds.push(performance.now() - began);
  }
  return p95(milliseconds);
}

/** Milliseconds of CPU for adding one line item, one shopper after the other. */
async function additionCpuMs(shop: MeasuredShop): Promise<number> {
  const baskets: string[] = [];
  for (let i = 0; i < additions / 3; i++) baskets.push(await shop.startBasket());
  const before = cpuSeconds(shop.pid());
  for (let i = 0; i < additions; i++) await shop.addToBasket(baskets[i % baskets.length]!);
  return ((cpuSeconds(shop.pid()) - before) * 1000) / additions;
}

/**
 * Whole purchases (basket, code, contact, delivery, payment, order) of our shop beside the bare engine's, each figure of both
 * in turn, with nothing else running meanwhile. Ours pays at the sandbox over HTTP and settles; the engine's own test provider
 * says yes within the process.
 */
export async function purchaseThroughput(ours: MeasuredShop, stock: MeasuredShop): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const shop of [ours, stock]) await purchases(shop, 2); // warm
  const group = "Whole purchases, beside the engine's own checkout";
  for (const callers of callerCounts) {
    const our = await purchases(ours, callers);
    const its = await purchases(stock, callers);
    const row = (name: string, unit: string, key: keyof Measured) =>
      benchRow({
        group,
        name: `${callers} at once${name}`,
        unit,
        value: our[key],
        against: { name: "the engine's", value: its[key] },
      });
    rows.push(
      row("", "purchases/s", "perSecond"),
      row(", CPU each", "ms", "cpuMs"),
      row(", pay to order p95", "ms", "payP95Ms"),
    );
  }
  rows.push(
    benchRow({
      group,
      name: "add to basket, CPU",
      unit: "ms",
      value: await additionCpuMs(ours),
      against: { name: "the engine's", value: await additionCpuMs(stock) },
    }),
    benchRow({
      group,
      name: "apply a code, p95",
      unit: "ms",
      value: await codeP95Ms(ours),
      against: { name: "the engine's", value: await codeP95Ms(stock) },
    }),
  );
  return rows;
}
