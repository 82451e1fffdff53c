import type { BasketView } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";

/** The total before the wallet is opened, and that the wallet has the last word on it. */
export function ExpressTotal({ basket }: { basket: BasketView }) {
  return (
    <p>
      <strong>{formatPence(basket.total_pence)}</strong> with VAT and{" "}
      {basket.delivery_is_estimate ? "the cheapest delivery" : "delivery"}. Your wallet shows the deliveries
      to choose from and the final total before you pay.
    </p>
  );
}
