import { describe, expect, it } from "vitest";
import { declineMessage } from "./decline-message";

const declined = (decline_code: string) => ({ code: "card_declined" as const, decline_code });

describe("what a shopper reads when a card is refused", () => {
  it.each(["stolen_card", "lost_card", "fraudulent", "pickup_card", "a_code_of_next_year"])(
    "never tells of %s",
    (code) => {
      expect(declineMessage(declined(code))).toBe(declineMessage(null));
    },
  );
  it.each([
    "insufficient_funds",
    "expired_card",
    "incorrect_cvc",
    "authentication_required",
    "generic_decline",
  ])("says for %s that nothing was charged, and what to do", (code) => {
    expect(declineMessage(declined(code))).toMatch(/Nothing was charged\. Please /);
  });
  it("reads the code where the bank gave no reason of its own", () => {
    expect(declineMessage({ code: "expired_card" })).toContain("expired");
  });
});
