import { describe, expect, it } from "vitest";
import { settlementStates, statesBefore } from "./settlement-state";

describe("the moves of a settlement", () => {
  it("take money only for an order", () => {
    expect(statesBefore("captured")).toEqual(["ordered", "disputed", "failed"]);
    expect(statesBefore("ordered")).toEqual(["authorised"]);
  });
  it("never lead an order back to a payment", () => {
    for (const state of ["ordered", "captured", "refunded", "disputed", "failed"] as const) {
      expect(statesBefore("prepared")).not.toContain(state);
      expect(statesBefore("authorised")).not.toContain(state);
    }
  });
  it("reach every state", () => {
    for (const state of settlementStates) expect(statesBefore(state)).not.toHaveLength(0);
  });
});
