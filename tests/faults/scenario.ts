import type { FaultShop } from "./fault-shop.ts";
import type { WriteGates } from "./write-gates.ts";

/** `short` runs with the other tests; `long` is what `npm run faults` does. */
export type Size = "short" | "long";

export interface Scenario {
  /** As given to `--scenario`. */
  name: string;
  /** What it breaks takes a minute to mend. Those share one wait and one check in the short run. */
  isSlowToMend?: boolean;
  /** Left out of the short run. */
  isLongOnly?: boolean;
  run: (shop: FaultShop, size: Size, gates: WriteGates) => Promise<ScenarioResult>;
}

export interface ScenarioResult {
  /** Purchases that were begun. */
  runs: number;
  /** Kills, outages, replays, races: how often something went wrong on purpose. */
  faults: number;
  /** What a shopper or a caller was told and should not have been; empty when all is well. */
  problems: string[];
  /** Counts for people to read, printed below the table. */
  notes?: string[];
}
