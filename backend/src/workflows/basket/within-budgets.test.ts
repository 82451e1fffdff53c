import { describe, expect, it } from "vitest";
import { withinBudgets } from "./within-budgets";

const off = (code: string, pounds: number, line = "line_1") => ({ line_item_id: line, code, pounds });
const left = (code: string, pounds: number, budget_id = code) => ({ code, pounds, budget_id });

describe("a campaign's money", () => {
  it("is enough when the discount comes to it by the penny, however the engine divides", () => {
    const thirds = [1, 2, 3].map((line) => off("TEN", 10 / 3, `line_${line}`));
    expect(withinBudgets(thirds, [left("TEN", 10)])).toEqual(thirds);
  });

  it("is held against what all lines get together, and then the code takes nothing off any of them", () => {
    const halves = [off("SIX", 3, "line_1"), off("SIX", 3, "line_2"), off("OTHER", 1)];
    expect(withinBudgets(halves, [left("SIX", 5.99)])).toEqual([off("OTHER", 1)]);
  });

  it("is shared by the codes of one campaign", () => {
    const both = [off("ONE", 3), off("TWO", 3)];
    const shared = [left("ONE", 5, "budget"), left("TWO", 5, "budget")];
    expect(withinBudgets(both, shared)).toEqual([]);
    expect(withinBudgets([off("ONE", 3)], shared)).toEqual([off("ONE", 3)]);
  });

  it("does not concern codes without such a budget, nor a used-up one that takes nothing off", () => {
    expect(withinBudgets([off("FREE", 90)], [left("SPENT", 0)])).toEqual([off("FREE", 90)]);
  });
});
