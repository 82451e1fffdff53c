import { expect, it } from "vitest";
import { unitPriceText } from "./unit-price-text.ts";

it.each([
  [{ pence: 31884, per: "kg" as const }, "£318.84 per kg"],
  [{ pence: 3390, per: "litre" as const }, "£33.90 per litre"],
  [{ pence: 50, per: "item" as const }, "50p each"],
  [{ pence: 120, per: "item" as const }, "£1.20 each"],
  [null, null],
])("a unit price reads as people say it: %o", (unitPrice, text) =>
  expect(unitPriceText(unitPrice)).toBe(text),
);
