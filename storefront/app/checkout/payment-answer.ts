/** What `POST /checkout/payment` answers to the pay button, and `POST /checkout/express` to a wallet. */
export type PaymentAnswer =
  /** Confirm this one now. */
  | { status: "ready"; client_secret: string }
  /** The total is another one now and nothing was charged: show it, let the shopper press again. */
  | { status: "changed"; message: string }
  /** Payment is not what comes next: the order exists already, or something is missing (a flash message says what). */
  | { status: "go"; path: string }
  /** From a wallet only: its name, email or address can't be used, or not its delivery. */
  | { status: "refused"; message: string }
  | { status: "failed"; message: string };
