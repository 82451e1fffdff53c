import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { PAYMENT_LIMIT_MODULE } from "../../modules/payment-limit";
import type PaymentLimitModuleService from "../../modules/payment-limit/service";
import { payerOf } from "./payer-of";
import { pauseMessage, readPause } from "./read-pause";

type Paused = Extract<PreparePaymentResponse, { status: "paused" }>;

/**
 * Counts one press of "Pay now", unless this basket, its e-mail address or the shopper's network has to wait: whoever
 * tests stolen cards presses hundreds of times. Null when the payment may be prepared. A press during the pause is not
 * counted, so that it never makes the pause longer.
 */
export async function mayPrepare(
  container: MedusaContainer,
  basketId: string,
  shopperAddress: string | undefined,
): Promise<Paused | null> {
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(basketId);
  if (!basket || basket.status === "ordered") return null;
  const payer = payerOf(basketId, basket.email, shopperAddress);
  const until = await readPause(container, payer);
  if (until) return { status: "paused", message: pauseMessage(until), retry_at: until.toISOString() };
  await container.resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE).countPrepared(payer);
  return null;
}
