import type { BasketView } from "@balance/contracts/basket";
import { Elements } from "@stripe/react-stripe-js";
import { ExpressWaiting } from "./express-waiting.tsx";
import type { StripeSource } from "./load-stripe.ts";
import { StripeNotLoaded } from "./stripe-not-loaded.tsx";
import { useDeferredOptions } from "./use-deferred-options.ts";
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
  const options = useDeferredOptions(basket.total_pence);
  return (
    <>
      {failed ? (
        <StripeNotLoaded title="The wallet could not be loaded" retry={retry} />
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
