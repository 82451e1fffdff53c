import type { DispatchLine, PackableLot } from "@balance/contracts/dispatch-desk";
import { describe, expect, it } from "vitest";
import { linesPacked, proposedUnits, readScan, type ScanState, takenKey } from "./read-scan";

const lot = (code: string, more: Partial<PackableLot> = {}): PackableLot => ({
  id: `lot_${code}`,
  code,
  is_unassigned: false,
  best_before: "2027-01-31",
  on_hand: 10,
  refusal: null,
  proposed: 0,
  ...more,
});
const line = (id: string, bought: number, parts: DispatchLine["parts"]): DispatchLine => ({
  ...{ line_item_id: id, title: id, variant_title: "", sku: id, bought, packed: 0, parts },
});
const part = (id: string, lots: PackableLot[], required = 1) => ({
  ...{ inventory_item_id: id, title: id, sku: `SKU-${id}`, barcodes: ["5012345678900"], required, lots },
});

const zinc = line("zinc", 2, [
  part("z", [lot("A1", { proposed: 2 }), lot("B2"), lot("HELD", { refusal: "Held." })]),
]);
const start: ScanState = { taken: {}, current: null };
const scanAll = (lines: DispatchLine[], ...texts: string[]) => {
  const answers = [];
  let state = start;
  for (const text of texts) {
    const answer = readScan(lines, state, text);
    answers.push(answer);
    state = answer;
  }
  return answers;
};

describe("a scan at the packing bench", () => {
  it("takes one unit for goods and lot, and asks for the lot of goods alone", () => {
    const [goods, first, second] = scanAll([zinc], "sku-z", "a1", "A1");
    expect(goods).toMatchObject({ message: "z: now scan its lot.", isRefused: false, taken: {} });
    expect(first).toMatchObject({
      message: "1 of 2: z, lot A1.",
      taken: { [takenKey("zinc", "z", "lot_A1")]: 1 },
    });
    expect(second).toMatchObject({ message: "2 of 2: z, lot A1.", current: null });
  });
  it("reads a barcode as the goods", () => {
    expect(scanAll([zinc], "5012345678900")[0]).toMatchObject({ current: { line: zinc } });
  });
  it.each([
    ["a lot that must not leave", ["HELD"], "Held."],
    ["a code that is nothing here", ["X9"], 'Nothing in this order has the code "X9".'],
    ["a lot of other goods", ["SKU-z", "X9"], '"X9" is no lot of z here. Look at the pack again.'],
    ["more than was bought", ["A1", "A1", "A1"], "All of z is packed already."],
    ["goods that are all there", ["A1", "A1", "SKU-z"], "All of z is packed already."],
    ["nothing", [" "], "Scan the goods, then their lot."],
  ])("refuses %s", (_, scans, message) => {
    expect(scanAll([zinc], ...scans).at(-1)).toMatchObject({ isRefused: true, message });
  });
  it("takes no more of a lot than is there", () => {
    const few = line("few", 2, [part("f", [lot("F", { on_hand: 1 })])]);
    expect(scanAll([few], "F", "F")[1]).toMatchObject({ isRefused: true });
  });
  it("says that an older lot goes first, and takes the younger all the same", () => {
    expect(scanAll([zinc], "B2")[0]).toMatchObject({
      isRefused: false,
      message: "1 of 2: z, lot B2. Lot A1 goes first, if it is at hand.",
    });
  });
  it("asks for the goods when two have a lot of that code", () => {
    const other = line("other", 1, [part("o", [lot("A1")])]);
    expect(scanAll([zinc, other], "A1")[0]).toMatchObject({ isRefused: true });
  });
});

describe("what the scanned units make", () => {
  const set = line("set", 2, [part("a", [lot("A")]), part("b", [lot("B")], 2)]);
  it("is what was sold, and nothing while a set is not whole", () => {
    const units = { [takenKey("set", "a", "lot_A")]: 1, [takenKey("set", "b", "lot_B")]: 2 };
    expect(linesPacked([set], units, {})).toMatchObject([{ quantity: 1 }]);
    expect(linesPacked([set], { [takenKey("set", "a", "lot_A")]: 1 }, {})).toMatchObject([
      { quantity: null },
    ]);
  });
  it("is the proposal when that is accepted", () => {
    expect(linesPacked([zinc], proposedUnits([zinc]), {})).toMatchObject([{ quantity: 2 }]);
  });
  it("is counted by hand for goods without lots", () => {
    const voucher = line("voucher", 1, []);
    expect(linesPacked([voucher], {}, { voucher: 1 })).toMatchObject([{ quantity: 1 }]);
  });
});
