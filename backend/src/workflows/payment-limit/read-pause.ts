import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { PAYMENT_LIMIT_MODULE } from "../../modules/payment-limit";
import {
  pauseUntil,
  recentlyPrepared,
  type TryAllowance,
  type TryScope,
  type TryTimes,
} from "../../modules/payment-limit/pause-until";
import type PaymentLimitModuleService from "../../modules/payment-limit/service";
import type { Payer } from "../../modules/payment-limit/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";

/** A basket is one shopper with one card or two; an e-mail address may be a family's. */
const longestPauseMinutes = 240;
/** A network may be a whole office, or thousands behind one address of a mobile carrier: nobody there waits for long. */
const longestNetworkPauseMinutes = 15;
/** Within ten minutes, from a network that is paused, by baskets of which no card was declined. */
const freshTries = 3;

function allowances(): Record<TryScope, TryAllowance> {
  return {
    basket: { declines: 3, prepares: 20, longest_pause_minutes: longestPauseMinutes },
    email: {
      declines: environment.DECLINED_CARDS_PER_EMAIL,
      prepares: environment.PAYMENT_TRIES_PER_EMAIL,
      longest_pause_minutes: longestPauseMinutes,
    },
    network: {
      declines: environment.DECLINED_CARDS_PER_NETWORK,
      prepares: environment.PAYMENT_TRIES_PER_NETWORK,
      longest_pause_minutes: longestNetworkPauseMinutes,
    },
  };
}

/** Until when this payer has to wait; null when there is nothing to wait for. See docs/decisions/020. */
export async function readPause(container: MedusaContainer, payer: Payer): Promise<Date | null> {
  const limits = container.resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE);
  const now = Date.now();
  const [basket, email, network] = await Promise.all([
    limits.tryTimes("basket", payer),
    payer.email_code ? limits.tryTimes("email", payer) : null,
    payer.network_code ? limits.tryTimes("network", payer) : null,
  ]);
  const allowed = allowances();
  const pauses = [
    pauseUntil(basket, allowed.basket, now),
    email && pauseUntil(email, allowed.email, now),
    network && (await networkPause(container, payer, { network, basket }, allowed.network, now)),
  ];
  const until = Math.max(...pauses.map((pause) => pause ?? 0));
  return until > 0 ? new Date(until) : null;
}

/**
 * Each order that was paid from a network makes room for one declined card more: where many people buy, some mistype. And a
 * shopper is not held off for what others there did: of fresh baskets a few may always try.
 */
async function networkPause(
  container: MedusaContainer,
  { network_code }: Payer,
  { network, basket }: Record<"network" | "basket", TryTimes>,
  allowance: TryAllowance,
  now: number,
): Promise<number | null> {
  if (network.declined.length <= allowance.declines) return pauseUntil(network, allowance, now);
  const isFresh = basket.declined.length === 0 && recentlyPrepared(network, now).length < freshTries;
  if (isFresh) return pauseUntil({ ...network, declined: [] }, allowance, now);
  const declines = allowance.declines + (await countPaidFrom(container, network_code!));
  return pauseUntil(network, { ...allowance, declines }, now);
}

async function countPaidFrom(container: MedusaContainer, networkCode: string): Promise<number> {
  const baskets = await container
    .resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE)
    .basketsFrom(networkCode);
  const paid = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .listSettlements({ basket_id: baskets, state: ["ordered", "captured"] }, { select: ["id"], take: null });
  return paid.length;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });
const minuteMs = 60_000;

/** What the shopper reads. It says when, rounded up to the minute, and never which limit was met: that only helps thieves. */
export function pauseMessage(until: Date): string {
  const at = clock.format(new Date(Math.ceil(until.getTime() / minuteMs) * minuteMs));
  return `There were several attempts to pay, so we take a short break to keep cards safe. Nothing was charged and your basket is kept. Please try again at ${at}, or call us and we help.`;
}
