/**
 * The compiler already holds the code to the SDK's types. This holds the bytes that leave to them, for every object the
 * sandbox answers with, in each of its states, so that the sandbox does not only agree with itself.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readSdkTypes, type DifferencesFrom } from "./differences-from-sdk.ts";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

// The SDK's types are long, and the compiler reads them as the tests ask.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

let sandbox: SandboxForTest;
let differences: DifferencesFrom;

beforeAll(async () => {
  sandbox = await startSandboxForTest();
  differences = readSdkTypes([...new Set(ANSWERS.map(([, type]) => type)), "Event"]);
});
afterAll(() => sandbox.stop());

async function answerOf(path: string, params?: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}/v1/${path}`, {
    method: params ? "POST" : "GET",
    headers: { authorization: "Bearer sk_test_sandbox" },
    body: params && new URLSearchParams(params),
  });
  return (await response.json()) as Record<string, unknown>;
}

const PAYMENT = {
  amount: "1000",
  currency: "gbp",
  confirm: "true",
  return_url: "http://localhost:8000",
  "metadata[basket]": "b_1",
  "shipping[name]": "Ann Example",
  "shipping[address][line1]": "1 High Street",
};

/** A PaymentIntent of £10 that a card has paid, or authorised. */
async function pay(card: string, more: Record<string, string> = {}): Promise<string> {
  const { id } = await answerOf("payment_intents", {
    ...PAYMENT,
    ...more,
    payment_method: `pm_card_${card}`,
  });
  return String(id);
}

async function firstOf(path: string): Promise<unknown> {
  return ((await answerOf(path)).data as unknown[])[0];
}

/** What a call that Stripe refuses says; Stripe describes it as the same object that a declined payment keeps. */
async function errorOf(path: string, params?: Record<string, string>): Promise<unknown> {
  return (await answerOf(path, params)).error;
}

const LATER = { seconds: 60 };

/** What the sandbox answers in each of these situations, and the type the SDK gives it. */
const ANSWERS: [string, string, () => Promise<unknown>][] = [
  [
    "a new PaymentIntent",
    "PaymentIntent",
    () => answerOf("payment_intents", { amount: "1000", currency: "gbp" }),
  ],
  [
    "an authorised one",
    "PaymentIntent",
    () =>
      answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_visa",
        capture_method: "manual",
        "expand[]": "latest_charge",
      }),
  ],
  [
    "a paid one with everything expanded",
    "PaymentIntent",
    () =>
      answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_visa",
        "expand[0]": "latest_charge.balance_transaction",
        "expand[1]": "payment_method",
      }),
  ],
  [
    "one that waits for 3-D Secure",
    "PaymentIntent",
    () => answerOf("payment_intents", { ...PAYMENT, payment_method: "pm_card_authenticationRequired" }),
  ],
  [
    "one whose card was declined",
    "PaymentIntent",
    async () => {
      const answer = await answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_chargeDeclined",
      });
      return (answer.error as { payment_intent: unknown }).payment_intent;
    },
  ],
  [
    "a customer",
    "Customer",
    () => answerOf("customers", { email: "ann@example.com", "address[line1]": "1 High Street" }),
  ],
  [
    "a payment method",
    "PaymentMethod",
    () =>
      answerOf("payment_methods", {
        type: "card",
        "card[number]": "4242424242424242",
        "card[exp_month]": "12",
        "card[exp_year]": "2034",
        "card[cvc]": "123",
      }),
  ],
  [
    "a SetupIntent",
    "SetupIntent",
    () => answerOf("setup_intents", { payment_method: "pm_card_visa", confirm: "true" }),
  ],
  [
    "a refund",
    "Refund",
    async () => {
      const { id } = await answerOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_pendingRefund",
      });
      return answerOf("refunds", { payment_intent: String(id), "expand[]": "charge" });
    },
  ],
  [
    "a dispute",
    "Dispute",
    async () => {
      await answerOf("payment_intents", { ...PAYMENT, payment_method: "pm_card_createDispute" });
      return ((await answerOf("disputes?expand[]=data.charge")).data as unknown[])[0];
    },
  ],
  ["the balance", "Balance", () => answerOf("balance")],
  [
    "a PaymentIntent that waits to be confirmed",
    "PaymentIntent",
    () => answerOf("payment_intents", { amount: "1000", currency: "gbp", payment_method: "pm_card_visa" }),
  ],
  [
    "a captured one",
    "PaymentIntent",
    async () =>
      answerOf(`payment_intents/${await pay("visa", { capture_method: "manual" })}/capture`, {
        amount_to_capture: "600",
        "expand[]": "latest_charge",
      }),
  ],
  [
    "a cancelled one",
    "PaymentIntent",
    async () =>
      answerOf(`payment_intents/${await pay("visa", { capture_method: "manual" })}/cancel`, {
        cancellation_reason: "abandoned",
      }),
  ],
  [
    "one whose authorisation ran out",
    "PaymentIntent",
    async () => {
      const id = await pay("visa", { capture_method: "manual" });
      await sandbox.control("POST", "advance", { seconds: 8 * 24 * 3600 });
      return answerOf(`payment_intents/${id}`);
    },
  ],
  ["a charge that is paid", "Charge", async () => firstOf(`charges?payment_intent=${await pay("visa")}`)],
  [
    "a charge that is only authorised",
    "Charge",
    async () => firstOf(`charges?payment_intent=${await pay("visa", { capture_method: "manual" })}`),
  ],
  [
    "a charge that was declined",
    "Charge",
    async () => {
      const error = (await errorOf("payment_intents", {
        ...PAYMENT,
        payment_method: "pm_card_chargeDeclined",
      })) as { charge: string };
      return answerOf(`charges/${error.charge}`);
    },
  ],
  [
    "a charge that is refunded in part, with its refunds",
    "Charge",
    async () => {
      const payment_intent = await pay("visa");
      await answerOf("refunds", { payment_intent, amount: "300", reason: "requested_by_customer" });
      return firstOf(`charges?payment_intent=${payment_intent}&expand[]=data.refunds`);
    },
  ],
  [
    "a refund that succeeded",
    "Refund",
    async () => answerOf("refunds", { payment_intent: await pay("visa") }),
  ],
  [
    "a refund that was pending and succeeded",
    "Refund",
    async () => {
      const { id } = await answerOf("refunds", { payment_intent: await pay("pendingRefund") });
      await sandbox.control("POST", "advance", LATER);
      return answerOf(`refunds/${String(id)}`);
    },
  ],
  [
    "a refund that failed",
    "Refund",
    async () => {
      const { id } = await answerOf("refunds", { payment_intent: await pay("refundFail") });
      await sandbox.control("POST", "advance", LATER);
      return answerOf(`refunds/${String(id)}`);
    },
  ],
  ...(["won", "lost"] as const).map((status): [string, string, () => Promise<unknown>] => [
    `a dispute that is ${status}`,
    "Dispute",
    async () => {
      const payment_intent = await pay("createDispute");
      const { id } = (await firstOf(`disputes?payment_intent=${payment_intent}`)) as { id: string };
      await sandbox.control("POST", `disputes/${id}`, { status });
      return answerOf(`disputes/${id}`);
    },
  ]),
  [
    "the booking of a refund",
    "BalanceTransaction",
    async () => {
      const payment_intent = await pay("visa");
      const refund = await answerOf("refunds", { payment_intent, amount: "100" });
      return answerOf(`balance_transactions/${String(refund.balance_transaction)}`);
    },
  ],
  [
    "a deleted customer",
    "DeletedCustomer",
    async () => {
      const { id } = await answerOf("customers", { email: "ann@example.com" });
      const response = await fetch(`${sandbox.url}/v1/customers/${String(id)}`, {
        method: "DELETE",
        headers: { authorization: "Bearer sk_test_sandbox" },
      });
      return (await response.json()) as unknown;
    },
  ],
  [
    "a payment method that a customer keeps",
    "PaymentMethod",
    async () => {
      const { id: customer } = await answerOf("customers", { email: "ann@example.com" });
      return answerOf("payment_methods/pm_card_mastercard/attach", { customer: String(customer) });
    },
  ],
  ["a SetupIntent that waits for a card", "SetupIntent", () => answerOf("setup_intents", {})],
  ["an event", "Event", () => firstOf("events")],
  ["a page of payments", "ApiList<PaymentIntent>", () => answerOf("payment_intents?limit=3")],
  ["a page of charges", "ApiList<Charge>", () => answerOf("charges")],
  ["a page of refunds", "ApiList<Refund>", () => answerOf("refunds")],
  ["a page of disputes", "ApiList<Dispute>", () => answerOf("disputes")],
  ["a page of customers", "ApiList<Customer>", () => answerOf("customers")],
  [
    "a declined card's error",
    "PaymentIntent.LastPaymentError",
    () => errorOf("payment_intents", { ...PAYMENT, payment_method: "pm_card_chargeDeclined" }),
  ],
  [
    "the error of a wrong parameter",
    "PaymentIntent.LastPaymentError",
    () => errorOf("payment_intents", { amount: "1", currency: "gbp" }),
  ],
  ["the error of an unknown id", "PaymentIntent.LastPaymentError", () => errorOf("payment_intents/pi_none")],
  [
    "the error of a payment that is in no state for it",
    "PaymentIntent.LastPaymentError",
    async () => errorOf(`payment_intents/${await pay("visa")}/capture`, {}),
  ],
];

describe("the sandbox's answers are what Stripe's SDK says they are:", () => {
  it.each(ANSWERS)("%s", async (_situation, type, answer) => {
    expect(differences(type, await answer())).toEqual([]);
  });

  it("every event that all this caused", async () => {
    const kinds = new Set<string>();
    let after = "";
    for (let hasMore = true; hasMore;) {
      const page = await answerOf(`events?limit=100${after}`);
      const data = page.data as { id: string; type: string }[];
      const wrong = data.flatMap((event) =>
        differences("Event", event).map((one) => `${event.type}: ${one}`),
      );
      expect(wrong).toEqual([]);
      for (const { type } of data) kinds.add(type);
      hasMore = page.has_more === true;
      after = `&starting_after=${data.at(-1)?.id}`;
    }
    expect(kinds.size).toBeGreaterThan(20);
  });

  it("and a field that is missing, unknown or of another type would be named", async () => {
    const charge = await firstOf(`charges?payment_intent=${await pay("visa")}`);
    const broken: Record<string, unknown> = { ...(charge as object), amount: "1000", colour: "red" };
    delete broken.currency;
    expect(differences("Charge", broken).sort()).toEqual([
      'Charge.amount is "1000", not number',
      "Charge.colour is no field of Charge",
      "Charge.currency is missing",
    ]);
  });
});
