import type { Trader, TraderResponse } from "@balance/contracts/trader";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "./backend-client.server.ts";

const freshMs = 60_000;
/** While the back end is down, not every page asks it again. */
const retryMs = 5_000;

let kept: Trader | null = null;
let askAgainAt = 0;
let asking: Promise<void> | null = null;

/**
 * Who sells, for the foot of every page. What is known is answered at once and refreshed behind the reader's back, so
 * that a slow back end never holds up a page that doesn't need it. Null only until the back end has answered once.
 */
export async function readTrader(context: Readonly<RouterContextProvider>): Promise<Trader | null> {
  if (Date.now() >= askAgainAt) {
    asking ??= refresh(context).finally(() => {
      asking = null;
    });
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
