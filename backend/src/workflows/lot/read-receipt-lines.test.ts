import { expect, it } from "vitest";
import { readReceiptLines } from "./read-receipt-lines";

const heading = "sku,lot_code,best_before,quantity,supplier";

it("reads quotes, commas, line breaks, pounds and a heading in capitals", () => {
  const file = readReceiptLines(
    `\uFEFF"SKU","Lot code",best_before,QUANTITY,supplier,price\r\nTEA,"A, ""1""",2027-06-30,5,"Sample,\nWadebridge",£3\r\n\r\nTEA,B,,2,,\r\n`,
  );
  expect(file).toMatchObject({ ok: true, unknown_columns: ["price"] });
  expect(file.ok && file.lines.map(({ line, read }) => [line, read])).toMatchObject([
    [3, { ok: true, line: { lot_code: 'A, "1"', supplier: "Sample,\nWadebridge", quantity: 5 } }],
    [5, { ok: true, line: { best_before: null, status: "on_sale" } }],
  ]);
});

it.each([
  ["TEA,A,2027-06-31,5,", "best-before as a date"],
  ["TEA,A,2027-06-30,,", "whole number"],
  ["TEA,A,2027-06-30,-5,", "whole number"],
  ["TEA,A,2027-06-30,0,", "above 0"],
  [",A,2027-06-30,5,", "sku is missing"],
  ["TEA,unassigned,2027-06-30,5,", "UNASSIGNED"],
])("says what is wrong in %s", (row, words) => {
  const file = readReceiptLines(`${heading}\n${row}`);
  expect(file.ok && file.lines[0]!.read).toEqual({
    ok: false,
    messages: [expect.stringContaining(words)],
  });
});

it.each([
  ["", "no lines"],
  [heading, "no lines"],
  ["sku,lot_code\nTEA,A", "best_before, quantity"],
  [`${heading}\nTEA,A,2027-06-30,5`, "can't be read"],
  [`${heading}\n${"TEA,A,2027-06-30,5,\n".repeat(1001)}`, "1000 is the most"],
])("refuses a file that is none", (csv, words) => {
  expect(readReceiptLines(csv)).toEqual({ ok: false, message: expect.stringContaining(words) as unknown });
});
