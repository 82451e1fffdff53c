import { setTimeout as pause } from "node:timers/promises";
import { type Boundary, parts } from "../boundaries.ts";
import type { FaultShop } from "../fault-shop.ts";
import { type Kill, killAt, leastInFlight } from "../kill-at.ts";
import { type KillTarget, killTargets, nameOfTarget } from "../kill-target.ts";
import type { Scenario, Size } from "../scenario.ts";
import { type Ending, Shopper } from "../shopper.ts";

const leastHits = 5;
const leastOfWhole = 200;
const buyersAtOnce = 7;
/** Of the long run: a boundary that never fills up ends it with a problem instead of never. Where a number is drawn, one stands at a time. */
const mostRoundsPerBoundary = 8;
/** Of each variant, at the beginning: nobody is sent away because the run itself bought everything. */
const ampleStock = 1_000;

/**
 * kill -9 of the back end, again and again, each time while purchases stand at one step's boundary; it is started again
 * and the next purchases begin while it still mends. Some shoppers come back to their page, some never do.
 */
export const killBackEnd: Scenario = {
  name: "kill-back-end",
  isSlowToMend: true,
  async run(shop, size, gates) {
    const wanted = plan(size, shop);
    const leastPurchases = shop.onlyPart ? 0 : leastOfWhole;
    const problems: string[] = [];
    const kills: Kill[] = [];
    const purchases: Promise<unknown>[] = [];
    const rounds = new Map<KillTarget, number>();
    const goods = new GoodsInUse(shop.variantIds);
    for (const variantId of shop.variantIds) await shop.setStock(variantId, ampleStock);
    const hits = (target: KillTarget) =>
      kills
        .filter(({ boundary, side }) => boundary === target.boundary && side === target.side)
        .reduce((sum, { atBoundary }) => sum + atBoundary, 0);
    const isDone = (target: KillTarget) =>
      hits(target) >= (size === "long" ? leastHits : 1) || (rounds.get(target) ?? 0) >= mostRoundsPerBoundary;

    for (;;) {
      const open = wanted.filter((target) => !isDone(target));
      const isEnough = size === "short" || purchases.length >= leastPurchases;
      if (open.length === 0 && isEnough) break;
      const target = open[0] ?? shop.random.pick(wanted);
      rounds.set(target, (rounds.get(target) ?? 0) + 1);
      const buyers = await fillBaskets(shop, target.boundary, goods);
      const kill = await killAt(shop, gates, target.boundary, target.side, () => {
        for (const { shopper, ...choice } of buyers)
          purchases.push(
            buy(shop, shopper, target.boundary, choice)
              .catch((error: Error) => problems.push(`${nameOfTarget(target)}: ${error.message}`))
              .finally(() => goods.giveBack(shopper)),
          );
      });
      if (!kill) {
        problems.push(`no purchase came by: ${nameOfTarget(target)}`);
        rounds.set(target, mostRoundsPerBoundary);
      } else {
        kills.push(kill);
        process.stdout.write(
          `    killed ${nameOfTarget(kill)}: ${kill.atBoundary} there, ${kill.inFlight} in flight\n`,
        );
      }
    }
    await Promise.all(purchases);
    for (const kill of kills)
      if (kill.inFlight < leastInFlight)
        problems.push(`only ${kill.inFlight} settlements were in flight: ${nameOfTarget(kill)}`);
    if (size === "long")
      for (const target of wanted)
        if (hits(target) < leastHits)
          problems.push(`hit ${hits(target)} times only: ${nameOfTarget(target)}`);
    return {
      runs: purchases.length,
      faults: kills.length,
      problems,
      notes: wanted.map((target) => `${String(hits(target)).padStart(4)} × ${nameOfTarget(target)}`),
    };
  },
};

/** Long: each boundary on both sides. Short: one of each part of a purchase that can lose money, or of the wanted one. */
function plan(size: Size, { random, onlyPart }: FaultShop): KillTarget[] {
  const all = killTargets((part) =>
    onlyPart === null ? parts.some((one) => one === part) : part === onlyPart,
  );
  if (size === "long") return random.shuffle(all);
  if (onlyPart !== null) return [random.pick(all)];
  return (["prepare", "placement", "settlement"] as const).map((part) =>
    random.pick(all.filter(({ boundary }) => boundary.part === part)),
  );
}

interface Buyer {
  shopper: Shopper;
  comesBack: boolean;
  closesBrowser: boolean;
}

/** Each with goods of its own, so that they don't queue for the same stock before they reach the boundary. */
async function fillBaskets(shop: FaultShop, { part }: Boundary, goods: GoodsInUse): Promise<Buyer[]> {
  const isStockWithdrawn = part === "undo";
  const onSale = await goods.wait(isStockWithdrawn);
  const variants = shop.random.shuffle(onSale).slice(0, buyersAtOnce);
  const buyers = variants.map((variant_id) => ({
    wish: { variant_id, quantity: shop.random.whole(1, 2) },
    shopper: new Shopper(shop),
    comesBack: shop.random.chance(0.7),
    closesBrowser: shop.random.chance(0.2),
  }));
  for (const { shopper, wish } of buyers) goods.take(shopper, wish.variant_id, isStockWithdrawn);
  await Promise.all(buyers.map(({ shopper, wish }) => shopper.fill(wish)));
  return buyers;
}

/**
 * Who wants what, while shoppers of earlier kills still wait for the mending: a purchase whose stock is taken away on purpose
 * has its variant for itself, or others would rightly be told that it is sold out.
 */
class GoodsInUse {
  readonly #variantIds: readonly string[];
  readonly #taken = new Map<Shopper, { variantId: string; isForOne: boolean }>();

  constructor(variantIds: readonly string[]) {
    this.#variantIds = variantIds;
  }

  take(shopper: Shopper, variantId: string, isForOne: boolean): void {
    this.#taken.set(shopper, { variantId, isForOne });
  }

  giveBack(shopper: Shopper): void {
    this.#taken.delete(shopper);
  }

  /** Waits until there are enough variants for all buyers of a round. */
  async wait(isForOne: boolean): Promise<string[]> {
    for (;;) {
      const taken = [...this.#taken.values()].filter((one) => isForOne || one.isForOne);
      const free = this.#variantIds.filter((id) => !taken.some(({ variantId }) => variantId === id));
      if (free.length >= buyersAtOnce) return free;
      await pause(250);
    }
  }
}

/** What must be released or undone is spoilt between "Pay now" and the bank's yes. */
async function buy(
  shop: FaultShop,
  shopper: Shopper,
  { part }: Boundary,
  choice: { comesBack: boolean; closesBrowser: boolean },
): Promise<void> {
  switch (part) {
    case "amount":
    case "replace": {
      await shopper.prepareReady();
      if (part === "replace") await shopper.confirm("pm_card_threeDSecure2Required");
      await shopper.addOneMore();
      const end = await shopper.pay(choice);
      if (end.status !== "ordered" && end.status !== "gone")
        throw new Error(
          `what was paid after "Pay now" was pressed twice ended as ${end.status}: ${end.message}`,
        );
      break;
    }
    case "release":
      mustBeReleased(await shopper.payForLess());
      break;
    case "undo": {
      await shopper.prepareReady();
      const { variant_id } = shopper.basket!.line_items[0]!;
      await shop.setStock(variant_id, 0);
      try {
        await shopper.confirm();
        mustBeReleased(await shopper.settleToEnd());
      } finally {
        await shop.setStock(variant_id, ampleStock);
      }
      break;
    }
    case "prepare":
    case "placement":
    case "settlement":
    case "code":
    case "mail":
    case "packing":
    case "sending":
      await shopper.pay(choice);
  }
}

function mustBeReleased({ status }: Ending): void {
  if (status !== "released") throw new Error(`what can't be ordered ended as ${status}`);
}
