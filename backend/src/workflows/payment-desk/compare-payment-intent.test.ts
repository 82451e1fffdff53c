import { describe, expect, it } from "vitest";
import { type BookFacts, compareIntent, type IntentFacts } from "./compare-payment-intent";

const taken: IntentFacts = {
  id: "pi_1",
  status: "succeeded",
  live_pence: 1290,
  received_pence: 1290,
  refunded_pence: 0,
  is_ours: true,
};
const held: IntentFacts = { ...taken, status: "requires_capture", received_pence: 0 };
const gone: IntentFacts = { ...held, status: "canceled", live_pence: 0 };
const captured: BookFacts = {
  settlement_id: "settle_1",
  state: "captured",
  is_current: true,
  amount_pence: 1290,
  order_id: "order_1",
  is_order_cancelled: false,
  refunded_pence: 0,
};
const ordered: BookFacts = { ...captured, state: "ordered" };
const ended: BookFacts = { ...captured, state: "cancelled", order_id: null };

describe("a payment at Stripe and in the books", () => {
  it.each<[string, IntentFacts, BookFacts | null]>([
    ["taken, with its order", taken, captured],
    ["held, while the order's money is being taken", held, ordered],
    ["ended, without an order", gone, ended],
    ["ended, and replaced by another", gone, { ...captured, is_current: false }],
    ["unknown, and worth nothing", gone, null],
    [
      "refunded in both",
      { ...taken, live_pence: 0, refunded_pence: 1290 },
      { ...captured, refunded_pence: 1290 },
    ],
    [
      "of a cancelled order, and given back",
      { ...taken, live_pence: 0, refunded_pence: 1290 },
      { ...captured, is_order_cancelled: true },
    ],
  ])("agree when it is %s", (_, intent, books) => {
    expect(compareIntent(intent, books)).toEqual([]);
  });

  it.each<[string, IntentFacts, BookFacts | null, string, string]>([
    [
      "held for a basket that is not settled",
      held,
      { ...ended, state: "authorised" },
      "money_without_order",
      "settle_again",
    ],
    ["held after its end", held, ended, "money_without_order", "release_money"],
    [
      "taken, and replaced by another",
      taken,
      { ...captured, is_current: false },
      "money_without_order",
      "release_money",
    ],
    ["lost by us", held, null, "money_without_order", "release_money"],
    ["not made by us", { ...taken, is_ours: false }, null, "money_without_order", "note"],
    [
      "kept for a cancelled order",
      taken,
      { ...captured, is_order_cancelled: true },
      "money_without_order",
      "release_money",
    ],
    ["ended while its order stands", gone, captured, "order_without_money", "note"],
    ["only held, and booked as taken", held, captured, "order_without_money", "note"],
    ["let go before it was taken", gone, ordered, "order_without_money", "note"],
    ["taken in part", { ...taken, received_pence: 1000 }, captured, "amounts_differ", "note"],
    ["refunded there only", { ...taken, refunded_pence: 250 }, captured, "amounts_differ", "read_again"],
    ["refunded here only", taken, { ...captured, refunded_pence: 250 }, "amounts_differ", "read_again"],
  ])("disagree when it is %s", (_, intent, books, kind, action) => {
    expect(compareIntent(intent, books)).toMatchObject([{ kind, action, subject_id: "pi_1" }]);
  });
});
