import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey } from "./address-key.ts";

describe("the key of an address", () => {
  it.each([
    ["Ana@Example.CO.UK", "ana@example.co.uk"],
    [" ana@example.com\n", "ana@example.com"],
    ["ana@example.com.", "ana@example.com"],
    ["a.n.a+spa@gmail.com", "ana@gmail.com"],
    ["ANA@googlemail.com", "ana@gmail.com"],
    ["ana.b+x@outlook.com", "ana.b@outlook.com"],
    ["ana_b.c@protonmail.com", "anabc@proton.me"],
    ["ana+x@me.com", "ana@icloud.com"],
    ["ana+x@example.com", "ana+x@example.com"],
    ["a.na@example.com", "a.na@example.com"],
    ["+ana@gmail.com", "+ana@gmail.com"],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ["zoë@bücher.example", "zoë@xn--bcher-kva.example"],
    ["zoe\u0308@xn--bcher-kva.example", "zoë@xn--bcher-kva.example"],
    ["ａｎａ@example.com", "ana@example.com"],
  ])("%j is %j", (email, key) => expect(addressKey(email)).toBe(key));

  it.each([
    "",
    "@",
    "ana",
    "ana@",
    "@example.com",
    "ana@example",
    "ana@127.0.0.1",
    "ana@[::1]",
    "ana@exa_mple.com",
    "ana@example.com/path",
    "ana@user@example.com:80",
    "a na@example.com",
    "ana..b@example.com",
    ".ana@example.com",
    '"ana"@example.com',
    "ana@example.com\r\nBcc: eve@example.com",
    "ana\u0000@example.com",
    "an\u200ba@example.com",
    `${"x".repeat(65)}@example.com`,
    `ana@${"x".repeat(63)}.${"x".repeat(63)}.${"x".repeat(63)}.${"x".repeat(63)}.com`,
    "x".repeat(320),
  ])("%j is no address", (text) => expect(addressKey(text)).toBeNull());

  it("is its own key, whatever is typed", () => {
    const domain = fc.constantFrom(
      "gmail.com",
      "protonmail.com",
      "me.com",
      "live.co.uk",
      "example.org",
      "bücher.example",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc
        .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), domain)
        .map((parts) => parts.join("@")),
      fc.tuple(fc.stringMatching(/^[A-Za-z0-9.+_-]{1,20}$/), domain).map((parts) => parts.join("@")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const key = addressKey(text);
        if (key !== null) expect(addressKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on case", () => {
    const typed = fc.stringMatching(/^[A-Za-z0-9.+_-]{1,20}@(gmail|example)\.com$/);
    fc.assert(
      fc.property(typed, (text) => {
        expect(addressKey(text.toUpperCase())).toBe(addressKey(text.toLowerCase()));
      }),
    );
  });
});
