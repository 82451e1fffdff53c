import type { LotQuestionRow, LotRow, StockEntryRow } from "@balance/contracts/lot-desk";
import { describe, expect, it } from "vitest";
import { answerableLots } from "./answerable-lots";

const lots = [{ id: "lot_a", code: "A", best_before: "2027-03-31" } as LotRow];
const guessOf = (lot_id: string, lot_code: string) =>
  ({ entries: [{ lot_id, lot_code, quantity: 5 } as StockEntryRow] }) as LotQuestionRow["posting"];

describe("the lots that staff may answer with", () => {
  it("hold each of the item's once, also the one that was guessed", () => {
    expect(answerableLots({ lots, posting: guessOf("lot_a", "A") })).toEqual([
      { id: "lot_a", name: "A, 31 March 2027" },
    ]);
  });

  it("show units that came without a lot, so that they can be given to one", () => {
    expect(answerableLots({ lots, posting: guessOf("lot_none", "UNASSIGNED") })).toEqual([
      { id: "lot_a", name: "A, 31 March 2027" },
      { id: "lot_none", name: "Lot not known" },
    ]);
  });
});
