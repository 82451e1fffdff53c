import { describe, expect, it } from "vitest";
import { pendingItems } from "./pending-items.ts";

function pending(fields: Record<string, string>, rest: { formAction?: string; data?: unknown } = {}) {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.set(name, value);
  return { formAction: "/basket", formData, ...rest };
}

describe("the header's count while forms are on their way", () => {
  it("grows by what is added and changes by what is changed", () => {
    expect(pendingItems([pending({ intent: "add", quantity: "2" })])).toBe(2);
    expect(pendingItems([pending({ intent: "update", quantity: "1", shown_quantity: "3" })])).toBe(-2);
    expect(pendingItems([pending({ intent: "remove", shown_quantity: "3" })])).toBe(-3);
    expect(pendingItems([])).toBe(0);
  });
  it("ignores what the server will refuse or has refused, and other forms", () => {
    expect(pendingItems([pending({ intent: "add", quantity: "-1" })])).toBe(0);
    expect(pendingItems([pending({ intent: "add", quantity: "1000000000" })])).toBe(0);
    expect(pendingItems([pending({ intent: "add", quantity: "2" }, { data: { status: "refused" } })])).toBe(
      0,
    );
    expect(pendingItems([pending({ intent: "add", quantity: "2" }, { formAction: "/contact" })])).toBe(0);
  });
});
