import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line";

describe("a line of CSV", () => {
  it("keeps quotes, commas and line breaks", () => {
    expect(csvLine(['Ann "Nan" Bray', "1 Quay,\nPadstow", 3, null])).toBe(
      '"Ann ""Nan"" Bray","1 Quay,\nPadstow",3,\r\n',
    );
  });

  it.each(["=1+1", "+44 1632", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"])(
    "lets no spreadsheet run %j, which a buyer may have typed",
    (typed) => {
      expect(csvLine([typed])).toContain(`'${typed}`);
    },
  );
});
