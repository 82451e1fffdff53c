import type { BasketView } from "@balance/contracts/basket";
import { Price } from "../ui/price.tsx";

type Progress = Pick<BasketView, "goods_pence" | "discount_pence" | "missing_for_free_delivery_pence">;

/** How far it is to free delivery; the words say all, the bar is for the eye. */
export function FreeDeliveryProgress({
  goods_pence,
  discount_pence,
  missing_for_free_delivery_pence,
}: Progress) {
  const counted = goods_pence - discount_pence;
  const reached = missing_for_free_delivery_pence === 0;
  return (
    <div>
      <p className="text-sm">
        {reached ? (
          <>Your order has reached free Tracked 48 delivery.</>
        ) : (
          <>
            <Price pence={missing_for_free_delivery_pence} className="font-semibold" /> more for free Tracked
            48 delivery.
          </>
        )}
      </p>
      <progress
        aria-hidden="true"
        value={counted}
        max={counted + missing_for_free_delivery_pence}
        className="mt-2 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-tide [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-tide"
      />
    </div>
  );
}
