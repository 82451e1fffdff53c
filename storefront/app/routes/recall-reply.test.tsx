import type { RecallReplyPage } from "@balance/contracts/recall";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it, vi } from "vitest";
import RecallReply from "./recall-reply.tsx";

// it reads the shop's settings, which a page that is only drawn does not need
vi.mock("../medusa/recalls.server.ts", () => ({}));

const page: RecallReplyPage = {
  recall: {
    ref: "R-0001",
    type: "recall",
    product_name: "Cultures capsules",
    brand: "Balance",
    pack_sizes: "60 capsules",
    lots: [{ code: "A-1", best_before: "2028-03-31" }],
    where_to_find: "",
    reason: "some tubs may hold small pieces of plastic",
    risk_statement: "Pieces of plastic could cause choking",
    action: "Put it in the bin",
    refund_terms: "contact us for a full refund",
    contact: "01632 960 001",
    fsa_ref: "",
    issued_at: "2026-11-22T10:00:00.000Z",
    closed_at: null,
  },
  order_number: "B-1001",
  ordered_at: "2026-11-02T10:00:00.000Z",
  units: [{ code: "A-1", best_before: "2028-03-31", title: "Cultures capsules", quantity: 1 }],
  answer: null,
  may_answer: false,
};
const drawn = (loaderData: RecallReplyPage) => {
  const props = { loaderData } as unknown as ComponentProps<typeof RecallReply>;
  return renderToStaticMarkup(
    <MemoryRouter>
      <RecallReply {...props} />
    </MemoryRouter>,
  );
};

describe("a buyer who can't answer a recall any more", () => {
  const answer = { outcome: "ate_it", wants: "refund" } as const;

  it.each([null, answer])("is told that theirs is dealt with while it goes on, having said %j", (said) => {
    const text = drawn({ ...page, answer: said });
    expect(text).toContain("dealing with your refund or replacement");
    expect(text).not.toContain("closed");
    expect(text).not.toContain("<form");
  });

  it.each([null, answer])("is told that it is closed once it is, having said %j", (said) => {
    const recall = { ...page.recall, closed_at: "2026-11-23T10:00:00.000Z" };
    const text = drawn({ ...page, recall, answer: said });
    expect(text).toContain("This recall is closed.");
    expect(text).not.toContain("dealing with");
  });
});
