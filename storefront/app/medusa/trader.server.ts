import { setTimeout } from "node:timers/promises";
import type { Trader, TraderResponse } from "@balance/contracts/trader";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "./backend-client.server.ts";

/** What staff change in the admin shows within seconds, and a busy shop asks no more often than that. */
const freshMs = 3_000;
/** While the back end is down, not every page asks it again. */
const retryMs = 5_000;
/** The one page that asks waits this long for the news; a back end in good health needs a tenth of it. */
const patienceMs = 150;

let kept: Trader | null = null;
let askAgainAt = 0;
let asking: Promise<void> | null = null;

/**
 * Who sells, for the foot of every page, a few seconds old at most while the back end is well. When it is slow, what is
 * known is answered, so that it never holds up a page that doesn't need it. Null only until it has answered once.
 */
export async function readTrader(context: Readonly<RouterContextProvider>): Promise<Trader | null> {
  if (Date.now() >= askAgainAt && !asking) {
    asking = refresh(context).finally(() => {
      asking = null;
    });
    if (kept) await Promise.race([asking, setTimeout(patienceMs)]);
  }
  if (!kept) await asking;
  return kept;
}

async function refresh(context: Readonly<RouterContextProvider>): Promise<void> {
  askAgainAt = Date.now() + retryMs;
  try {
    const outcome = await callBackend<TraderResponse>(context, "/store/trader");
    if (!outcome.ok) {
      console.error(`GET /store/trader was refused with ${outcome.status}: ${outcome.refusal.message}`);
      return;
    }
    kept = outcome.value.trader;
    askAgainAt = Date.now() + freshMs;
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error.message);
  }
}
