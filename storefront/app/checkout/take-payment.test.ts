import type { Stripe, StripeElements, StripeError } from "@stripe/stripe-js";
import { describe, expect, it, vi } from "vitest";
import type { PaymentAnswer } from "./payment-answer.ts";
import { takePayment } from "./take-payment.ts";

const ready: PaymentAnswer = { status: "ready", client_secret: "pi_1_secret_2" };

function till(given: {
  submitError?: StripeError;
  prepared?: PaymentAnswer;
  confirmError?: Partial<StripeError>;
}) {
  const confirmPayment = vi.fn(() => Promise.resolve({ error: given.confirmError ?? {} }));
  const prepare = vi.fn(() => Promise.resolve(given.prepared ?? ready));
  const elements = {
    submit: () => Promise.resolve({ error: given.submitError }),
  } as unknown as StripeElements;
  return {
    confirmPayment,
    prepare,
    take: () =>
      takePayment({
        stripe: { confirmPayment } as unknown as Stripe,
        elements,
        prepare,
        returnUrl: "https://shop.example/checkout/return",
      }),
  };
}

describe("the pay button", () => {
  it("makes no payment while the card form is not complete", async () => {
    const { take, prepare } = till({
      submitError: { type: "validation_error", message: "Your card number is incomplete." },
    });
    expect(await take()).toEqual({
      kind: "problem",
      message: "Your card number is incomplete.",
      about: "payment",
    });
    expect(prepare).not.toHaveBeenCalled();
  });

  it.each<[PaymentAnswer, unknown]>([
    [
      { status: "changed", message: "The total is now £12.00." },
      { kind: "changed", message: "The total is now £12.00." },
    ],
    [
      { status: "go", path: "/checkout?step=delivery" },
      { kind: "go", path: "/checkout?step=delivery" },
    ],
    [
      { status: "failed", message: "Try again." },
      { kind: "problem", message: "Try again.", about: "payment" },
    ],
    [
      { status: "refused", message: "We can't deliver there." },
      { kind: "problem", message: "We can't deliver there.", about: "address" },
    ],
  ])("confirms nothing when the back end answers %j", async (prepared, outcome) => {
    const { take, confirmPayment } = till({ prepared });
    expect(await take()).toEqual(outcome);
    expect(confirmPayment).not.toHaveBeenCalled();
  });

  it("confirms exactly the prepared payment and says why it was declined", async () => {
    const { take, confirmPayment } = till({ confirmError: { type: "card_error", code: "card_declined" } });
    expect(await take()).toMatchObject({
      kind: "problem",
      message: expect.stringMatching(/declined/) as string,
    });
    expect(confirmPayment).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        clientSecret: "pi_1_secret_2",
        confirmParams: { return_url: "https://shop.example/checkout/return" },
      }),
    );
  });

  it("goes on to the order when the payment was confirmed before", async () => {
    const { take } = till({
      confirmError: {
        type: "invalid_request_error",
        code: "payment_intent_unexpected_state",
        payment_intent: { id: "pi_1", status: "requires_capture" } as StripeError["payment_intent"],
      },
    });
    expect(await take()).toEqual({ kind: "go", path: "/checkout/return?payment_intent=pi_1" });
  });
});
