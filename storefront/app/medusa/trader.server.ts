import type { Trader, TraderResponse } from "@balance/contracts/trader";
import type { RouterContextProvider } from "react-router";
import { StandingAnswer } from "./standing-answer.server.ts";

/** What staff change in the admin shows within seconds, and a busy shop asks no more often than that. */
const freshMs = 3_000;

const answer = new StandingAnswer<TraderResponse>("/store/trader", freshMs);

/** Who sells, for the foot of every page. Null only until the back end has answered once. */
export async function readTrader(context: Readonly<RouterContextProvider>): Promise<Trader | null> {
  return (await answer.read(context))?.trader ?? null;
}
