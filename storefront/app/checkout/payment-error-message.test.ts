import { describe, expect, it } from "vitest";
import { paymentErrorMessage } from "./payment-error-message.ts";

describe("a payment that failed", () => {
  it("is told by the decline code first", () => {
    const message = paymentErrorMessage({
      type: "card_error",
      code: "card_declined",
      decline_code: "insufficient_funds",
      message: "Your card has insufficient funds.",
    });
    expect(message).toMatch(/not enough funds.*Nothing was charged/);
  });

  it.each(["lost_card", "stolen_card", "fraudulent", "generic_decline"])(
    "doesn't tell a thief of %s",
    (decline_code) => {
      const message = paymentErrorMessage({
        type: "card_error",
        code: "card_declined",
        decline_code,
        message: "x",
      });
      expect(message).toBe(
        "Your card was declined. Nothing was charged. Try another card, or ask your bank.",
      );
    },
  );

  it("names a 3-D Secure refusal", () => {
    expect(
      paymentErrorMessage({ type: "invalid_request_error", code: "payment_intent_authentication_failure" }),
    ).toMatch(/confirm that it is you/);
  });

  it("keeps Stripe's own words about an unfinished form", () => {
    expect(
      paymentErrorMessage({
        type: "validation_error",
        code: "incomplete_number",
        message: "Your card number is incomplete.",
      }),
    ).toBe("Your card number is incomplete.");
  });

  it("never shows a shopper the words of a programming error", () => {
    const message = paymentErrorMessage({
      type: "invalid_request_error",
      message: "No such payment_intent: pi_1",
    });
    expect(message).not.toContain("pi_1");
    expect(message).toMatch(/press Pay again/);
  });
});
