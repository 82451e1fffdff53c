import { environment } from "../../../environment";

/** Where Stripe's dashboard, or the overview of the sandbox, shows a payment or dispute; null for none. */
export function stripeAddress(id: string | null): string | null {
  if (!id) return null;
  if (environment.STRIPE_API_URL) return environment.STRIPE_API_URL;
  const account = /^(sk|rk)_test_/.test(environment.STRIPE_SECRET_KEY) ? "test/" : "";
  return `https://dashboard.stripe.com/${account}${id.startsWith("pi_") ? "payments" : "disputes"}/${id}`;
}
