import { checkShop } from "./checker/check-shop.ts";
import { proveChecker } from "./checker/prove-checker.ts";
import type { FaultRow } from "./fault-table.ts";
import type { FaultShop } from "./fault-shop.ts";
import type { Scenario, Size } from "./scenario.ts";
import { Shopper } from "./shopper.ts";
import { waitUntilQuiet } from "./wait-until-quiet.ts";
import type { WriteGates } from "./write-gates.ts";

/** Runs it, waits until nothing is under way, and asks the checker about the whole shop. */
export async function runScenario(
  shop: FaultShop,
  scenario: Scenario,
  size: Size,
  gates: WriteGates,
): Promise<FaultRow> {
  const ordersBefore = await countOrders(shop);
  const { runs, faults, problems, notes = [] } = await scenario.run(shop, size, gates);
  const { seconds, open } = await waitUntilQuiet(shop);
  const findings = await checkShop(shop.running, shop.shown);
  const missing = await toldButMissing(shop);
  const count = (kind: (typeof findings)[number]["kind"]) =>
    findings.filter((finding) => finding.kind === kind).length;
  return {
    scenario: scenario.name,
    runs,
    faults,
    orders: (await countOrders(shop)) - ordersBefore,
    lost: count("lost") + missing.length,
    doubled: count("doubled"),
    wrong: count("wrong") + problems.length + open.length,
    seconds_to_rest: seconds,
    findings: [
      ...findings.map(({ kind, name, detail }) => `${kind}: ${name}: ${detail}`),
      ...missing.map((basketId) => `lost: a shopper was told that ${basketId} is an order, and it is none`),
      ...open.map((what) => `wrong: it never came to rest: ${what}`),
      ...problems.map((problem) => `wrong: ${problem}`),
    ].map((finding) => `${scenario.name}: ${finding}`),
    notes,
  };
}

/** Makes two ordinary orders and lets the checker be tested on one of them. */
export async function provenChecker(shop: FaultShop): Promise<{ proven: number; problems: string[] }> {
  const baskets = await Promise.all(
    shop.variantIds.slice(0, 2).map(async (variant_id) => {
      const shopper = new Shopper(shop);
      const { id } = await shopper.fill({ variant_id, quantity: 2 });
      const end = await shopper.pay();
      if (end.status !== "ordered") throw new Error(`An ordinary purchase ended with: ${end.message}`);
      return id;
    }),
  );
  await waitUntilQuiet(shop);
  const [settlement] = await shop.query<{ order_id: string }>(
    "select order_id from settlement where basket_id = $1",
    [baskets[0]],
  );
  return await proveChecker(shop.running, settlement!.order_id);
}

async function countOrders(shop: FaultShop): Promise<number> {
  const [row] = await shop.query<{ count: number }>(
    `select count(*)::int as count from "order" where deleted_at is null`,
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
