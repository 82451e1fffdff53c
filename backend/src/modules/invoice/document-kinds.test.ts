import { describe, expect, it } from "vitest";
import { documentNumber } from "./document-kinds";

describe("the number of a document", () => {
  it.each([
    ["invoice", 1, "INV-00001"],
    ["credit_note", 42, "CRN-00042"],
    ["debit_note", 123_456, "DBN-123456"],
  ] as const)("of %s %i is %s", (kind, number, printed) => {
    expect(documentNumber(kind, number)).toBe(printed);
  });
});
