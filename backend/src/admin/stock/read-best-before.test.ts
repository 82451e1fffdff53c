import { describe, expect, it } from "vitest";
import { readBestBefore } from "./read-best-before";

describe("a best-before date as it is printed", () => {
  it.each([
    ["31/03/2027", "2027-03-31"],
    ["1.4.27", "2027-04-01"],
    ["31-03-2027", "2027-03-31"],
    ["31 03 2027", "2027-03-31"],
    ["2027-03-31", "2027-03-31"],
    [" 03/2027 ", "2027-03-31"],
    ["2/28", "2028-02-29"],
    ["02/2027", "2027-02-28"],
  ])("reads %s", (typed, date) => expect(readBestBefore(typed)).toBe(date));

  it("has none where nothing is written", () => expect(readBestBefore("  ")).toBeNull());

  it.each(["31/06/2027", "29/02/2027", "13/2027", "0/2027", "soon", "20270331", "31/03", "00/03/2027"])(
    "refuses %s",
    (typed) => expect(readBestBefore(typed)).toBeUndefined(),
  );
});
