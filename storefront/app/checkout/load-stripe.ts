import type { Stripe, StripeConstructor } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

export interface StripeSource {
  publishableKey: string;
  /** The sandbox's stand-in for Stripe.js; null loads Stripe's own. */
  scriptUrl: string | null;
}

/**
 * Loads Stripe.js, on the payment step only. Rejects when the script can't be loaded; calling again tries again.
 * Stripe asks that its script always come from its own host, so only the sandbox's is added by hand.
 */
export async function loadStripeFrom({ publishableKey, scriptUrl }: StripeSource): Promise<Stripe> {
  if (scriptUrl !== null) return (await sandboxConstructor(scriptUrl))(publishableKey);
  const stripe = await loadStripe(publishableKey);
  if (!stripe) throw new Error("Stripe.js was loaded outside a browser");
  return stripe;
}

function sandboxConstructor(scriptUrl: string): Promise<StripeConstructor> {
  return new Promise((resolve, reject) => {
    if (window.Stripe) return resolve(window.Stripe);
    const script = document.createElement("script");
    script.src = scriptUrl;
    script.onload = () =>
      window.Stripe ? resolve(window.Stripe) : reject(new Error(`${scriptUrl} did not define window.Stripe`));
    script.onerror = () => {
      script.remove();
      reject(new Error(`${scriptUrl} could not be loaded`));
    };
    document.head.append(script);
  });
}
