import type { Stripe } from "@stripe/stripe-js";
import { useCallback, useEffect, useState } from "react";
import { loadStripeFrom, type StripeSource } from "./load-stripe.ts";

interface StripeScript {
  /** Null while it loads, and when it failed to. */
  stripe: Stripe | null;
  failed: boolean;
  retry: () => void;
}

/** Loads Stripe.js when the component that uses it is first shown. */
export function useStripeScript({ publishableKey, scriptUrl }: StripeSource): StripeScript {
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    let current = true;
    loadStripeFrom({ publishableKey, scriptUrl }).then(
      (loaded) => current && setStripe(loaded),
      (error: unknown) => {
        console.error("Stripe.js", error);
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [publishableKey, scriptUrl, attempt]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return { stripe, failed, retry };
}
