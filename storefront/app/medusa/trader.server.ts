import type { Trader, TraderResponse } from "@balance/contracts/trader";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "./backend-client.server.ts";

const freshMs = 60_000;
let kept: { trader: Trader; readAt: number } | null = null;

/**
 * Who sells, for the foot of every page. Kept for a minute, and longer while the back end is down; null only when it
 * has not answered since this process started.
 */
export async function readTrader(context: Readonly<RouterContextProvider>): Promise<Trader | null> {
  if (kept && Date.now() - kept.readAt < freshMs) return kept.trader;
  try {
    const outcome = await callBackend<TraderResponse>(context, "/store/trader");
    if (!outcome.ok) throw new Error(`GET /store/trader was refused with ${outcome.status}: ${outcome.refusal.message}`);
    kept = { trader: outcome.value.trader, readAt: Date.now() };
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error);
  }
  return kept?.trader ?? null;
}
