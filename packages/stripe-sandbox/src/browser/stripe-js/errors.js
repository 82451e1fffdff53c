/** @import {StripeError} from "@stripe/stripe-js" */

/** What the integration did wrong, as opposed to what the shopper did. */
export class IntegrationError extends Error {
  /** @override */
  name = "IntegrationError";
}

/** @param {string} message @returns {StripeError} */
export const connectionError = (message) => ({ type: "api_connection_error", message });
