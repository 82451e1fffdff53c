import { describe, expect, it } from "vitest";
import { readPastCustomerRows, readSubscriberRows } from "./read-subscriber-rows";

const header = "email,first_name,topics,consent_date,consent_source,consent_wording";
const words = "Yes, send me the monthly newsletter of Balance.";
const good = `ana@example.com,Ana,offers;articles,2025-03-31,spa form,"${words}"`;

describe("a file of subscribers", () => {
  it("is read with the proof of each", () => {
    const read = readSubscriberRows(`\ufeff${header}\r\n${good}\r\n`);
    expect(read).toEqual({
      ok: true,
      rows: [
        {
          line: 2,
          row: {
            email: "ana@example.com",
            address_key: "ana@example.com",
            first_name: "Ana",
            topics: ["articles", "offers"],
            consented_at: new Date("2025-03-31"),
            consent_source: "spa form",
            consent_wording: words,
            method: "paper",
            evidence: "",
          },
        },
      ],
    });
  });

  it.each([
    [`ana@example.com,,,,spa form,"${words}"`, /consent_date is missing/],
    [`ana@example.com,,,2025-03-31,,"${words}"`, /consent_source is missing/],
    ["ana@example.com,,,2025-03-31,spa form,", /consent_wording is missing/],
    ["ana@example.com,,,2025-03-31,spa form,yes", /must be the words/],
    [`ana@example.com,,,31/03/2025,spa form,"${words}"`, /must be like 2025-03-31/],
    [`ana@example.com,,,2999-01-01,spa form,"${words}"`, /future/],
    [`ana@example.com,,gossip,2025-03-31,spa form,"${words}"`, /topics must be of/],
    [`not an address,,,2025-03-31,spa form,"${words}"`, /no email address/],
    [
      `"ana@example.com\r\nBcc: eve@example.com",,,2025-03-31,spa form,"${words}"`,
      /control characters|no email/,
    ],
    [`${"x".repeat(310)}@example.com,,,2025-03-31,spa form,"${words}"`, /too long/],
  ])("refuses the row %s", (row, reason) => {
    const read = readSubscriberRows(`${header}\n${good}\n${row}\n`);
    const [, refused] = read.ok ? read.rows : [];
    expect(refused).toHaveProperty("refusal", expect.stringMatching(reason) as string);
  });

  it.each([
    ["", /no rows/],
    [`${header}\n`, /no rows/],
    ["email,consent_date\nana@example.com,2025-03-31", /consent_source, consent_wording/],
    [`${header}\n"ana@example.com`, /can't be read as CSV/],
  ])("that is none says so: %j", (csv, reason) => {
    expect(readSubscriberRows(csv)).toEqual({ ok: false, message: expect.stringMatching(reason) as string });
  });
});

it("of past customers only the addresses are read", () => {
  expect(readPastCustomerRows("name;email\nAna;A.na@gmail.com\nBob;nonsense")).toEqual({
    ok: true,
    rows: [
      { line: 2, row: "ana@gmail.com" },
      { line: 3, refusal: "This is no email address." },
    ],
  });
});
