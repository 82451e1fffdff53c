import type { LotRow } from "@balance/contracts/lot-desk";
import { describe, expect, it } from "vitest";
import { addScanned, type CounterLine } from "./counter-line";

const older = lot("lot_1", "OLD-1", 1);
const newer = lot("lot_2", "NEW-2", 5);

function lot(id: string, code: string, sale: number): LotRow {
  const item = { inventory_item_id: "iitem", sku: "ZINC-90", barcodes: ["5012345678900"], title: "Zinc" };
  const balances = [{ location_id: "spa", location_name: "Spa", sale, held: 0 }];
  return { id, code, item, balances } as unknown as LotRow;
}

function scan(lines: CounterLine[], code: string): CounterLine[] {
  const scanned = addScanned(lines, [older, newer], code, "spa");
  if ("refusal" in scanned) throw new Error(scanned.refusal);
  return scanned.lines;
}

const quantities = (lines: CounterLine[]) => lines.map(({ lot, quantity }) => [lot.code, quantity]);

describe("scanning at the counter", () => {
  it("takes the lot to be used up first, and the next one once it is empty", () => {
    const lines = scan(scan(scan([], "ZINC-90"), "zinc-90"), "5012345678900");
    expect(quantities(lines)).toEqual([
      ["OLD-1", 1],
      ["NEW-2", 2],
    ]);
  });

  it("takes the very lot whose code is scanned", () => {
    expect(quantities(scan([], "new-2"))).toEqual([["NEW-2", 1]]);
  });

  it("refuses more than stands here", () => {
    const lines = scan([], "OLD-1");
    expect(addScanned(lines, [older], "OLD-1", "spa")).toHaveProperty("refusal");
    expect(addScanned([], [newer], "NEW-2", "another place")).toHaveProperty("refusal");
  });

  it("refuses what is only a part of a code", () => {
    expect(addScanned([], [older, newer], "ZINC", "spa")).toHaveProperty("refusal");
  });
});
