import type { BasketView } from "@balance/contracts/basket";
import type { StripeSource } from "./load-stripe.ts";

/** What `POST /checkout/express` answers to "begin": the basket that will be paid, or why there is none. */
export type ExpressAnswer =
  { status: "begun"; basket: BasketView; stripe: StripeSource } | { status: "failed"; message: string };
