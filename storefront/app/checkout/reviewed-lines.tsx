import type { BasketView } from "@balance/contracts/basket";
import { Price } from "../ui/price.tsx";

/** What is being bought: name, size, quantity, price of one and of all. */
export function ReviewedLines({ basket }: { basket: BasketView }) {
  return (
    <ul className="mb-5 grid grid-cols-1 gap-3 border-b border-line pb-5">
      {basket.line_items.map((line) => (
        <li key={line.id} className="grid grid-cols-[1fr_auto] gap-x-4 leading-snug">
          <p className="font-semibold">{line.product_title}</p>
          <Price pence={line.gross_pence} />
          <p className="text-sm text-ink-soft">
            {line.variant_title}, {line.quantity} × <Price pence={line.unit_price_pence} />
          </p>
        </li>
      ))}
    </ul>
  );
}
