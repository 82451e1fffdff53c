import { readFileSync } from "node:fs";
import { type BenchRow, benchRow } from "./bench-row.ts";
import type { MeasuredShop } from "./measured-shop.ts";

const purchasesPerCaller = 10;
const callerCounts = [1, 4, 8];
const additions = 60;
const codes = 40;

const steps = ["basket", "code", "details and delivery", "pay to order"] as const;
type Step = (typeof steps)[number];

interface Measured {
  perSecond: number;
  cpuMs: number;
  /** 95th percentile from "Pay now" to the order. */
  payP95Ms: number;
  /** Median of each step. */
  stepMs: Record<Step, number>;
}

/** Seconds of CPU a process has used so far, user and system (Linux: proc(5), clock ticks of 1/100 s). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resolves when a shop has finished what it put off (mails, invoices, webhooks), so that nothing of it is left uncounted. */
async function untilIdle(shop: MeasuredShop): Promise<void> {
  for (let look = 0; look < 120; look++) {
    const before = cpuSeconds(shop.pid());
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (cpuSeconds(shop.pid()) - before <= 0.02) return;
  }
}

async function buy(shop: MeasuredShop): Promise<Record<Step, number>> {
  const took = {} as Record<Step, number>;
  const timed = async <Result>(step: Step, work: () => Promise<Result>) => {
    const began = performance.now();
    const result = await work();
    took[step] = performance.now() - began;
    return result;
  };
  const basket = await timed("basket", () => shop.startBasket());
  await timed("code", () => shop.applyCode(basket));
  const total = await timed("details and delivery", () => shop.fillIn(basket));
  await timed("pay to order", () => shop.pay(basket, total));
  return took;
}

async function purchases(shop: MeasuredShop, callers: number): Promise<Measured> {
  const took: Record<Step, number>[] = [];
  await untilIdle(shop);
  const cpuBefore = cpuSeconds(shop.pid());
  const began = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let i = 0; i < purchasesPerCaller; i++) took.push(await buy(shop));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await untilIdle(shop);
  const count = callers * purchasesPerCaller;
  const of = (step: Step) => took.map((each) => each[step]);
  return {
    perSecond: count / seconds,
    cpuMs: ((cpuSeconds(shop.pid()) - cpuBefore) * 1000) / count,
    payP95Ms: p95(of("pay to order")),
    stepMs: Object.fromEntries(steps.map((step) => [step, p50(of(step))])) as Record<Step, number>,
  };
}

function p50(milliseconds: number[]): number {
  return milliseconds.toSorted((x, y) => x - y)[Math.floor(milliseconds.length / 2)]!;
}

function p95(milliseconds: number[]): number {
  return milliseconds.toSorted((a, b) => a - b)[Math.ceil(milliseconds.length * 0.95) - 1]!;
}

/** Milliseconds for putting a code on a basket of one line item, 95th percentile, one shopper after the other. */
async function codeP95Ms(shop: MeasuredShop): Promise<number> {
  await untilIdle(shop);
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
  await untilIdle(shop);
  const before = cpuSeconds(shop.pid());
  for (let i = 0; i < additions; i++) await shop.addToBasket(baskets[i % baskets.length]!);
  return ((cpuSeconds(shop.pid()) - before) * 1000) / additions;
}

/**
 * Whole purchases (basket, code, contact, delivery, payment, order) of our shop beside the bare engine's, each figure of both
 * in turn, with nothing else running meanwhile; what a shop puts off until after the answer (mails, invoices) counts. Ours pays at the sandbox over HTTP and settles; the engine's own test provider
 * says yes within the process.
 */
export async function purchaseThroughput(
  ours: MeasuredShop,
  stock: MeasuredShop,
  callersAtOnce: readonly number[] = callerCounts,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const shop of [ours, stock]) await purchases(shop, 2); // warm
  const group = "Whole purchases, beside the engine's own checkout";
  for (const callers of callersAtOnce) {
    const our = await purchases(ours, callers);
    const its = await purchases(stock, callers);
    const row = (name: string, unit: string, of: (measured: Measured) => number) =>
      benchRow({
        group,
        name: `${callers} at once${name}`,
        unit,
        value: of(our),
        against: { name: "the engine's", value: of(its) },
      });
    rows.push(
      row("", "purchases/s", ({ perSecond }) => perSecond),
      row(", CPU each", "ms", ({ cpuMs }) => cpuMs),
      row(", pay to order p95", "ms", ({ payP95Ms }) => payP95Ms),
      ...steps.map((step) => row(`, ${step} p50`, "ms", ({ stepMs }) => stepMs[step])),
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
