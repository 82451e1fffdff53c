import type { BasketView } from "@balance/contracts/basket";
import { Elements } from "@stripe/react-stripe-js";
import type { StripeElementsOptions } from "@stripe/stripe-js";
import { useMemo } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ExpressWaiting } from "./express-waiting.tsx";
import type { StripeSource } from "./load-stripe.ts";
import { stripeAppearance } from "./stripe-appearance.ts";
import { useStripeScript } from "./use-stripe-script.ts";
import { WalletButtons } from "./wallet-buttons.tsx";

interface ExpressCheckoutProps {
  basket: BasketView;
  source: StripeSource;
  /** Fetches the basket afresh after it turned out to be another one than was shown. */
  refresh: () => unknown;
}

/** A wallet's buttons, with all that is Stripe's: loaded only where it is shown. Stands under `ExpressTerms`. */
export default function ExpressCheckout({ basket, source, refresh }: ExpressCheckoutProps) {
  const { stripe, failed, retry } = useStripeScript(source);
  const options = useMemo<StripeElementsOptions>(
    () => ({
      mode: "payment",
      amount: basket.total_pence,
      currency: "gbp",
      captureMethod: "manual",
      appearance: stripeAppearance(),
      locale: "en-GB",
    }),
    [basket.total_pence],
  );
  return (
    <>
      {failed ? (
        <Notice tone="problem" role="alert" title="The wallet could not be loaded">
          <p className="mb-3">Check your connection, and any blocker of scripts. Nothing was charged.</p>
          <Button type="button" tone="secondary" onClick={retry}>
            Load it again
          </Button>
        </Notice>
      ) : stripe ? (
        <Elements stripe={stripe} options={options}>
          <WalletButtons basket={basket} refresh={refresh} />
        </Elements>
      ) : (
        <ExpressWaiting />
      )}
    </>
  );
}
