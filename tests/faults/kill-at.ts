import { setTimeout as pause } from "node:timers/promises";
import type { Boundary, Side } from "./boundaries.ts";
import type { FaultShop } from "./fault-shop.ts";
import type { WriteGates } from "./write-gates.ts";

export interface Kill {
  boundary: Boundary;
  side: Side;
  /** Workers that stood at the boundary when the back end died. */
  atBoundary: number;
  /** Settlements that the dead process was working on. */
  inFlight: number;
}

export const leastInFlight = 3;
/** Reaching a boundary takes a purchase well under a second; a minute says that no purchase comes by there. */
const longestWaitMs = 60_000;
/** Once enough are in flight, how long after the last arrival the gate stays shut for more to come. */
const gatherMs = 1_500;

/**
 * Kills the back end with -9 while purchases stand at one boundary, on the wanted side of it, and starts it again.
 * `begin` sets the purchases going once the boundary is shut. Null when none came by in time; then nothing was killed.
 */
export async function killAt(
  shop: FaultShop,
  gates: WriteGates,
  boundary: Boundary,
  side: Side,
  begin: () => void,
): Promise<Kill | null> {
  const stop =
    boundary.at === "database"
      ? await databaseStop(gates, boundary, side)
      : await stripeStop(shop, boundary, side);
  const known = await shop.leases();
  begin();
  const isReached = await gather(shop, stop.waiting, known);
  if (!isReached) {
    await stop.letGo();
    return null;
  }
  return await shop.crashBackend(async () => {
    const atBoundary = await stop.waiting();
    // a lease is how a worker holds a settlement; dead ones keep it until it runs out
    const held = (await shop.leases()).filter((lease) => !known.includes(lease)).length;
    // the first write of all comes before the lease
    const inFlight = Math.max(held, atBoundary);
    await stop.letGo();
    return { boundary, side, atBoundary, inFlight };
  });
}

interface Stop {
  /** How many stand there. */
  waiting: () => Promise<number>;
  /** Ends it, after the kill on the wanted side. */
  letGo: () => Promise<void>;
}

async function databaseStop(
  gates: WriteGates,
  boundary: Extract<Boundary, { at: "database" }>,
  side: Side,
): Promise<Stop> {
  await gates.shut(boundary);
  return {
    waiting: async () => (await gates.waiting(boundary)).length,
    letGo: async () => {
      if (side === "before") await gates.endWaiting(boundary);
      await gates.open();
    },
  };
}

async function stripeStop(
  shop: FaultShop,
  { method, path }: Extract<Boundary, { at: "stripe" }>,
  side: Side,
): Promise<Stop> {
  const fault = await shop.stripe.planFault({ kind: "timeout", method, path, when: side, times: null });
  return {
    waiting: () => shop.stripe.hitsOf(fault),
    letGo: () => shop.stripe.takeFaultsBack(),
  };
}

/** True as soon as enough are in flight and none has come for a while. */
export async function gather(
  shop: FaultShop,
  waiting: () => Promise<number>,
  known: string[],
): Promise<boolean> {
  const giveUpAt = Date.now() + longestWaitMs;
  let enoughSince: number | null = null;
  let seen = 0;
  while (Date.now() < giveUpAt) {
    const atBoundary = await waiting();
    // on a busy machine they come one by one
    if (atBoundary > seen) enoughSince = null;
    seen = atBoundary;
    const held = (await shop.leases()).filter((lease) => !known.includes(lease)).length;
    if (atBoundary > 0 && Math.max(held, atBoundary) >= leastInFlight) {
      enoughSince ??= Date.now();
      if (Date.now() - enoughSince > gatherMs) return true;
    } else enoughSince = null;
    await pause(25);
  }
  return false;
}
