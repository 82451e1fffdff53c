import type { BasketView } from "@balance/contracts/basket";

/** Stripe takes no card payment below this: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const leastPence = 30;

/** A wallet can't open for a basket that has to be put right first, or that costs nothing. */
export function canPayByWallet({ notices, total_pence, delivery_options }: BasketView): boolean {
  return (
    total_pence >= leastPence && delivery_options.length > 0 && !notices.some(({ blocking }) => blocking)
  );
}
