import type { BasketView } from "@balance/contracts/basket";

export const checkoutSteps = ["contact", "delivery", "payment"] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** The last step this basket may be on: the back end's record of what is known, never the browser's word. */
export function furthestStep(basket: Pick<BasketView, "contact" | "delivery_option_id">): CheckoutStep {
  if (!basket.contact) return "contact";
  if (!basket.delivery_option_id) return "delivery";
  return "payment";
}

/** The step to show: the one asked for by `?step=`, unless it is unknown or one before it is not done. */
export function shownStep(
  asked: string | null,
  basket: Pick<BasketView, "contact" | "delivery_option_id">,
): CheckoutStep {
  const furthest = furthestStep(basket);
  const step = checkoutSteps.find((candidate) => candidate === asked);
  if (!step) return furthest;
  return checkoutSteps.indexOf(step) <= checkoutSteps.indexOf(furthest) ? step : furthest;
}
