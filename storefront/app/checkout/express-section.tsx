import type { BasketView } from "@balance/contracts/basket";
import { lazy, Suspense } from "react";
import { useRevalidator } from "react-router";
import { useHydrated } from "../cart/use-hydrated.ts";
import { ExpressTerms } from "./express-terms.tsx";
import { ExpressTotal } from "./express-total.tsx";
import { ExpressWaiting } from "./express-waiting.tsx";
import type { StripeSource } from "./load-stripe.ts";

const ExpressCheckout = lazy(() => import("./express-checkout.tsx"));

/**
 * Above the first step of the checkout, because a wallet knows already what that asks for; and above the last, where a
 * payment that failed leads to with all that the wallet told.
 */
export function ExpressSection({ basket, source }: { basket: BasketView; source: StripeSource }) {
  const hydrated = useHydrated();
  const { revalidate } = useRevalidator();
  return (
    <section
      aria-labelledby="express"
      className="mb-8 grid grid-cols-1 gap-4 rounded-large border border-line bg-surface p-5 sm:p-7 noscript:hidden"
    >
      <h2 id="express" className="text-heading">
        Express checkout
      </h2>
      <ExpressTotal basket={basket} />
      <ExpressTerms />
      {hydrated ? (
        <Suspense fallback={<ExpressWaiting />}>
          <ExpressCheckout basket={basket} source={source} refresh={revalidate} />
        </Suspense>
      ) : (
        <ExpressWaiting />
      )}
    </section>
  );
}
