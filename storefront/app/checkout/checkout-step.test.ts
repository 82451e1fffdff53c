import { describe, expect, it } from "vitest";
import { emptyContact } from "@balance/contracts/empty-contact";
import { shownStep } from "./checkout-step.ts";

const nothing = { contact: null, delivery_option_id: null };
const contact = { contact: emptyContact(), delivery_option_id: null };
const all = { contact: emptyContact(), delivery_option_id: "so_1" };

describe("the step shown", () => {
  it("is the first one that is not done", () => {
    expect(shownStep(null, nothing)).toBe("contact");
    expect(shownStep(null, contact)).toBe("delivery");
    expect(shownStep(null, all)).toBe("payment");
  });
  it("can go back to a step that is done", () => {
    expect(shownStep("contact", all)).toBe("contact");
    expect(shownStep("delivery", all)).toBe("delivery");
  });
  it("cannot be skipped by the address bar", () => {
    expect(shownStep("payment", nothing)).toBe("contact");
    expect(shownStep("payment", contact)).toBe("delivery");
    expect(shownStep("nonsense", contact)).toBe("delivery");
  });
});
