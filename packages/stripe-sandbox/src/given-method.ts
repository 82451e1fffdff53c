import type Stripe from "stripe";
import type { UpdateParams } from "./payment-intent-params.ts";
import { newPaymentMethod, resolvePaymentMethod } from "./payment-methods.ts";
import type { Sandbox } from "./sandbox.ts";

/** The method named or described in the parameters; undefined when there is none. */
export function givenMethod(
  sandbox: Sandbox,
  params: Pick<UpdateParams, "payment_method" | "payment_method_data">,
): Stripe.PaymentMethod | undefined {
  if (params.payment_method) return resolvePaymentMethod(sandbox, params.payment_method);
  if (params.payment_method_data)
    return newPaymentMethod(sandbox, params.payment_method_data, "payment_method_data");
  return undefined;
}
