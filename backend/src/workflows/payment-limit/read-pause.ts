import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { PAYMENT_LIMIT_MODULE } from "../../modules/payment-limit";
import { pauseUntil, type TryAllowance, type TryScope } from "../../modules/payment-limit/pause-until";
import type PaymentLimitModuleService from "../../modules/payment-limit/service";
import type { Payer } from "../../modules/payment-limit/service";

/**
 * A basket is one shopper with one card or two. An e-mail address may be a family's; a network may be a whole office, or
 * a mobile carrier, and many shoppers.
 */
function allowances(): Record<TryScope, TryAllowance> {
  return {
    basket: { declines: 3, prepares: 20 },
    email: {
      declines: environment.DECLINED_CARDS_PER_EMAIL,
      prepares: environment.PAYMENT_TRIES_PER_EMAIL,
    },
    network: {
      declines: environment.DECLINED_CARDS_PER_NETWORK,
      prepares: environment.PAYMENT_TRIES_PER_NETWORK,
    },
  };
}

/** Until when this payer has to wait; null when there is nothing to wait for. */
export async function readPause(container: MedusaContainer, payer: Payer): Promise<Date | null> {
  const limits = container.resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE);
  const values: Record<TryScope, string | null> = {
    basket: payer.basket_id,
    email: payer.email_code,
    network: payer.network_code,
  };
  const now = Date.now();
  const pauses = await Promise.all(
    Object.entries(allowances()).map(async ([scope, allowance]) => {
      const value = values[scope as TryScope];
      return value === null
        ? null
        : pauseUntil(await limits.tryTimes(scope as TryScope, value), allowance, now);
    }),
  );
  const until = Math.max(...pauses.map((pause) => pause ?? 0));
  return until > 0 ? new Date(until) : null;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });
const minuteMs = 60_000;

/** What the shopper reads. It says when, rounded up to the minute, and never which limit was met: that only helps thieves. */
export function pauseMessage(until: Date): string {
  const at = clock.format(new Date(Math.ceil(until.getTime() / minuteMs) * minuteMs));
  return `There were several attempts to pay, so we take a short break to keep cards safe. Nothing was charged and your basket is kept. Please try again at ${at}, or call us and we help.`;
}
