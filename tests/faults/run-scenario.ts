import { randomUUID } from "node:crypto";
import { reportStep } from "@balance/local-stack/report-step";
import { checkShop } from "./checker/check-shop.ts";
import { proveChecker } from "./checker/prove-checker.ts";
import type { FaultRow } from "./fault-table.ts";
import type { FaultShop } from "./fault-shop.ts";
import { PackingBench } from "./packing-bench.ts";
import type { Scenario, ScenarioResult, Size } from "./scenario.ts";
import { waitUntilQuiet } from "./wait-until-quiet.ts";
import type { WriteGates } from "./write-gates.ts";

/**
 * Runs the scenarios one after the other, waits until nothing is under way, and asks the checker about the whole shop. What it
 * finds stands in the last one's row.
 */
export async function runScenarios(
  shop: FaultShop,
  scenarios: readonly Scenario[],
  size: Size,
  gates: WriteGates,
): Promise<FaultRow[]> {
  const began = Date.now();
  const ran: { scenario: Scenario; shoppers: [first: number, last: number]; result: ScenarioResult }[] = [];
  for (const scenario of scenarios) {
    const first = shop.shoppers + 1;
    const result = await reportStep(scenario.name, () => scenario.run(shop, size, gates));
    ran.push({ scenario, shoppers: [first, shop.shoppers], result });
  }
  const names = scenarios.map(({ name }) => name).join(", ");
  const { seconds, last, open } = await reportStep(`at rest after ${names}`, () => waitUntilQuiet(shop));
  const sinceRestart = secondsSince(shop.lastRestartAt, began);
  const afterwards = await check(shop, open);
  const rows: FaultRow[] = [];
  for (const { scenario, shoppers, result } of ran) {
    const { runs, faults, problems, notes = [] } = result;
    const findings: Finding[] = [
      ...problems.map((detail) => ({ kind: "wrong" as const, detail })),
      ...(scenario === scenarios.at(-1) ? afterwards : []),
    ];
    const count = (kind: Finding["kind"]) => findings.filter((finding) => finding.kind === kind).length;
    rows.push({
      scenario: scenario.name,
      runs,
      faults,
      orders: await countOrders(shop, shoppers),
      lost: count("lost"),
      doubled: count("doubled"),
      wrong: count("wrong"),
      seconds_to_rest: seconds,
      seconds_since_restart: sinceRestart,
      findings: findings.map(({ kind, detail }) => `${scenario.name}: ${kind}: ${detail}`),
      notes: [
        ...notes,
        ...(sinceRestart === null
          ? []
          : [`at rest ${sinceRestart.toFixed(1)} s after the last restart was begun`]),
        ...last.slice(0, mostNamed).map((what) => `came to rest last: ${what}`),
      ],
    });
  }
  return rows;
}

const mostNamed = 3;

/** Null when nothing was started again since `began`. */
function secondsSince(restart: number | null, began: number): number | null {
  return restart === null || restart < began ? null : (Date.now() - restart) / 1000;
}

interface Finding {
  kind: "lost" | "doubled" | "wrong";
  detail: string;
}

/** What the checker finds, what shoppers were told that is not so, and what never came to rest. */
async function check(shop: FaultShop, open: readonly string[]): Promise<Finding[]> {
  const findings = await checkShop(shop.running, shop.shown);
  const missing = await toldButMissing(shop);
  return [
    ...findings.map(({ kind, name, detail }) => ({ kind, detail: `${name}: ${detail}` })),
    ...missing.map((basketId) => ({
      kind: "lost" as const,
      detail: `a shopper was told that ${basketId} is an order, and it is none`,
    })),
    ...open.map((what) => ({ kind: "wrong" as const, detail: `it never came to rest: ${what}` })),
  ];
}

/** Makes two ordinary orders, packs half of one, and lets the checker be tested on that. */
export async function provenChecker(shop: FaultShop): Promise<{ proven: number; problems: string[] }> {
  const bench = await PackingBench.open(shop);
  const [order] = await bench.ordersOf(
    shop.variantIds.slice(0, 2).map((variantId) => [variantId]),
    2,
  );
  const { status, body } = await bench.pack(order!, { key: randomUUID(), units: 1 });
  if (status !== 200) throw new Error(`An ordinary order can't be packed: ${body.message}`);
  return await proveChecker(shop.running, order!.id);
}

/** Orders of the shoppers with these numbers. */
async function countOrders(shop: FaultShop, [first, last]: [number, number]): Promise<number> {
  const [row] = await shop.query<{ count: number }>(
    `select count(*)::int as count from "order"
     where deleted_at is null and substring(replace(lower(email), '.', '') from '^shopper-(\\d+)[@+]')::int between $1 and $2`,
    [first, last],
  );
  return row!.count;
}

async function toldButMissing(shop: FaultShop): Promise<string[]> {
  const rows = await shop.query<{ basket_id: string }>(
    `select s.basket_id from settlement s join "order" o on o.id = s.order_id where o.deleted_at is null`,
  );
  const ordered = new Set(rows.map(({ basket_id }) => basket_id));
  return [...shop.toldOrdered].filter((basketId) => !ordered.has(basketId));
}
