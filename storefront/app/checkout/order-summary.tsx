import type { BasketView } from "@balance/contracts/basket";
import { Link } from "react-router";
import { BasketTotals } from "../cart/basket-totals.tsx";
import { LinePicture } from "../cart/line-picture.tsx";
import { KeptTogether } from "../ui/kept-together.tsx";
import { Price } from "../ui/price.tsx";

/** Beside every step of the checkout: what it is and what it costs, with nothing folded away. */
export function OrderSummary({ basket }: { basket: BasketView }) {
  return (
    <section aria-labelledby="summary" className="rounded-large bg-sand p-5 sm:p-8">
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-heading">
          Your order
        </h2>
        <Link to="/basket" className="link inline-block py-1">
          Edit<span className="sr-only"> basket</span>
        </Link>
      </div>
      <ul className="mb-4 grid grid-cols-1 gap-3 border-b border-line pb-4">
        {basket.line_items.map((line) => (
          <li key={line.id} className="flex items-start gap-4">
            <LinePicture picture={line.picture} size="small" />
            <p className="min-w-0 grow leading-snug">
              <span className="font-semibold">
                <KeptTogether>{line.product_title}</KeptTogether>
              </span>
              <span className="block text-sm text-ink-soft">
                {line.variant_title}
                {line.quantity > 1 && (
                  <>
                    ,{" "}
                    <span className="whitespace-nowrap">
                      {line.quantity} × <Price pence={line.unit_price_pence} />
                    </span>
                  </>
                )}
              </span>
            </p>
            <Price pence={line.gross_pence} />
          </li>
        ))}
      </ul>
      {basket.discount?.reason && <p className="mb-4 text-sm">{basket.discount.reason}</p>}
      <BasketTotals basket={basket} />
    </section>
  );
}
