import { describe, expect, it } from "vitest";
import { recallNotice, type RecallNoticeWords } from "./recall-notice.ts";

const words: RecallNoticeWords = {
  type: "recall",
  product_name: "Marine collagen drink",
  brand: "Balance",
  pack_sizes: "30 sachets",
  lots: [{ code: "L2411A", best_before: "2027-03-31" }],
  where_to_find: "On the bottom of the box",
  reason: "it may contain small pieces of plastic.",
  risk_statement: "Pieces of plastic could cause choking",
  action: "Put it in the bin",
  refund_terms: "contact us for a full refund, with or without a receipt",
  contact: "01632 960 001, shop@balance.example, Monday to Friday 9 am to 5 pm",
  fsa_ref: "FSA-PRIN-01-2026",
  issued_at: "2026-11-23T23:30:00Z",
};
const plain = (...given: Parameters<typeof recallNotice>) => {
  const { heading, parts } = recallNotice(...given);
  return [heading, ...parts.map(({ label, text }) => (label ? `${label}: ${text}` : text))];
};

describe("the notice of a recall", () => {
  it("has the form that the authorities expect, and what its reader bought", () => {
    expect(
      plain(words, "Balance Ltd", { ordered_at: "2026-10-01T10:00:00Z", order_number: "B-1001" }),
    ).toEqual([
      "PRODUCT RECALL: Marine collagen drink",
      "Balance Ltd is recalling Marine collagen drink because it may contain small pieces of plastic.",
      "Product: Marine collagen drink, Balance",
      "Pack size: 30 sachets",
      "Batch: L2411A",
      "Best before: 31 March 2027",
      "Where to find them on the pack: On the bottom of the box",
      "No other products or batches are known to be affected.",
      "Risk: Pieces of plastic could cause choking.",
      "What to do: Do not eat it. Put it in the bin, and contact us for a full refund, with or without a receipt.",
      "Contact: 01632 960 001, shop@balance.example, Monday to Friday 9 am to 5 pm. Our order records show you bought this on 1 October 2026, order B-1001.",
      "We are sorry for the inconvenience. Issued 23 November 2026. FSA reference: FSA-PRIN-01-2026",
    ]);
  });

  it("leaves out what nobody knows, and says nothing of an order where its reader is nobody in particular", () => {
    const lines = plain({ ...words, where_to_find: "", fsa_ref: "" }, "Balance Ltd");
    expect(lines.join("\n")).not.toMatch(/order|FSA reference|Where to find/);
    expect(lines).toHaveLength(11);
  });

  it("names the day of each batch when they differ, and is an alert when an allergen is the cause", () => {
    const lots = [...words.lots, { code: "L2412B", best_before: "2027-04-30" }];
    const lines = plain({ ...words, type: "allergy", lots }, "Balance Ltd");
    expect(lines[0]).toBe("FOOD ALLERGY ALERT: Marine collagen drink");
    expect(lines).toContain("Batch: L2411A, L2412B");
    expect(lines).toContain("Best before: 31 March 2027 (L2411A), 30 April 2027 (L2412B)");
  });
});
