/**
 * The sandbox's stand-in for Stripe.js: defines `window.Stripe` with what `@stripe/react-stripe-js` and a Payment Element
 * in deferred mode need. Card numbers stay in the iframe, as with the real one. The README lists what is missing.
 */
import { IntegrationError } from "./errors.js";
import { stripeFor } from "./stripe-object.js";

/** @param {string} publishableKey */
function Stripe(publishableKey) {
  if (!/^pk_test_/.test(publishableKey)) {
    throw new IntegrationError(
      "The Stripe sandbox takes a publishable test key: one that begins with pk_test_.",
    );
  }
  return stripeFor(publishableKey);
}
/** The release train that the matching `@stripe/stripe-js` expects. */
Stripe.version = "endive";

Object.assign(window, { Stripe });
