import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

let sandbox: SandboxForTest;
let stripe: Stripe;

beforeAll(async () => {
  sandbox = await startSandboxForTest();
  stripe = sandbox.stripe;
});
afterAll(() => sandbox.stop());

const WITHOUT_REDIRECTS = { enabled: true, allow_redirects: "never" } as const;

function authorise(amount: number, payment_method = "pm_card_visa") {
  return stripe.paymentIntents.create({
    amount,
    currency: "gbp",
    capture_method: "manual",
    automatic_payment_methods: WITHOUT_REDIRECTS,
    payment_method,
    confirm: true,
  });
}

async function errorOf(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error("The call was expected to fail.");
}

describe("a payment", () => {
  it("waits for a card, takes it, and is captured once", async () => {
    const created = await stripe.paymentIntents.create({
      amount: 3290,
      currency: "GBP",
      capture_method: "manual",
      metadata: { basket: "b_1", note: "first" },
    });
    expect(created).toMatchObject({
      status: "requires_payment_method",
      currency: "gbp",
      amount_capturable: 0,
    });
    const authorised = await stripe.paymentIntents.confirm(created.id, {
      payment_method: "pm_card_visa",
      return_url: "http://localhost:8000/checkout/return",
    });
    expect(authorised).toMatchObject({
      status: "requires_capture",
      amount_capturable: 3290,
      amount_received: 0,
    });
    const captured = await stripe.paymentIntents.capture(
      created.id,
      {},
      { idempotencyKey: `capture-${created.id}` },
    );
    expect(captured).toMatchObject({ status: "succeeded", amount_capturable: 0, amount_received: 3290 });
    const again = await errorOf(stripe.paymentIntents.capture(created.id));
    expect(again).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
    expect(again.payment_intent?.status).toBe("succeeded");
  });

  it("without manual capture is paid at once", async () => {
    const paid = await stripe.paymentIntents.create({
      amount: 500,
      currency: "gbp",
      automatic_payment_methods: WITHOUT_REDIRECTS,
      payment_method: "pm_card_mastercard",
      confirm: true,
      expand: ["latest_charge.balance_transaction", "payment_method"],
    });
    expect(paid).toMatchObject({ status: "succeeded", amount_received: 500 });
    expect(paid.latest_charge).toMatchObject({
      captured: true,
      balance_transaction: { amount: 500, fee: 28, net: 472 },
    });
    expect(paid.payment_method).toMatchObject({ card: { brand: "mastercard", last4: "4444" } });
  });

  it("captured in part releases the rest", async () => {
    const { id } = await authorise(1000);
    const captured = await stripe.paymentIntents.capture(id, {
      amount_to_capture: 700,
      expand: ["latest_charge"],
    });
    expect(captured).toMatchObject({ status: "succeeded", amount: 1000, amount_received: 700 });
    expect(captured.latest_charge).toMatchObject({
      amount_captured: 700,
      amount_refunded: 300,
      refunded: false,
    });
  });

  it("can't be captured above what was authorised", async () => {
    const { id } = await authorise(1000);
    const error = await errorOf(stripe.paymentIntents.capture(id, { amount_to_capture: 1001 }));
    expect(error).toMatchObject({ statusCode: 400, param: "amount_to_capture" });
  });

  it("that is cancelled releases the card and can't be captured or confirmed any more", async () => {
    const { id } = await authorise(1000);
    const canceled = await stripe.paymentIntents.cancel(id, {
      cancellation_reason: "abandoned",
      expand: ["latest_charge"],
    });
    expect(canceled).toMatchObject({
      status: "canceled",
      cancellation_reason: "abandoned",
      amount_capturable: 0,
    });
    expect(canceled.latest_charge).toMatchObject({ captured: false, refunded: true });
    expect(await errorOf(stripe.paymentIntents.capture(id))).toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    expect(await errorOf(stripe.paymentIntents.cancel(id))).toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    const confirming = stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
    expect(await errorOf(confirming)).toMatchObject({ code: "payment_intent_unexpected_state" });
  });
});

describe("a declined card", () => {
  it.each([
    ["pm_card_chargeDeclined", "card_declined", "generic_decline"],
    ["pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
    ["pm_card_visa_chargeDeclinedLostCard", "card_declined", "lost_card"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
    ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"],
    ["pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error"],
  ])("%s says why and another card can pay the same PaymentIntent", async (method, code, decline_code) => {
    const { id } = await stripe.paymentIntents.create({
      amount: 2000,
      currency: "gbp",
      automatic_payment_methods: WITHOUT_REDIRECTS,
    });
    const error = await errorOf(stripe.paymentIntents.confirm(id, { payment_method: method }));
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({ statusCode: 402, code, decline_code });
    expect(error.payment_intent).toMatchObject({
      id,
      status: "requires_payment_method",
      payment_method: null,
    });
    const charge = await stripe.charges.retrieve(String(error.charge));
    expect(charge).toMatchObject({ status: "failed", paid: false, failure_code: code, payment_intent: id });
    const paid = await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
    expect(paid).toMatchObject({ status: "succeeded", last_payment_error: null });
  });
});

describe("3-D Secure", () => {
  it("completed through the bank's page, pays and returns with the result", async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 4500,
      currency: "gbp",
      capture_method: "manual",
      payment_method: "pm_card_authenticationRequired",
      confirm: true,
      return_url: "http://localhost:8000/checkout/return?basket=b_1",
    });
    expect(intent.status).toBe("requires_action");
    const url = intent.next_action?.redirect_to_url?.url ?? "";
    const page = await (await fetch(url)).text();
    expect(page).toContain("£45.00");
    expect(page).toContain("Test payments: no money moves");
    const back = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ outcome: "complete" }),
      redirect: "manual",
    });
    const location = new URL(back.headers.get("location") ?? "");
    expect(location.searchParams.get("basket")).toBe("b_1");
    expect(location.searchParams.get("payment_intent")).toBe(intent.id);
    expect(location.searchParams.get("payment_intent_client_secret")).toBe(intent.client_secret);
    expect(location.searchParams.get("redirect_status")).toBe("succeeded");
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_capture");
  });

  it("failed, leaves the payment waiting for another card", async () => {
    const intent = await authorise(4500, "pm_card_authenticationRequired").then(({ id }) => id);
    await sandbox.control("POST", `authentications/${intent}`, { outcome: "fail" });
    expect(await stripe.paymentIntents.retrieve(intent)).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_authentication_failure" },
    });
  });

  it("passed, may still end in a decline", async () => {
    const { id } = await authorise(4500, "pm_card_threeDSecureRequiredChargeDeclined");
    await sandbox.control("POST", `authentications/${id}`, { outcome: "complete" });
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined" },
    });
  });

  it("for one amount is void after the amount changed", async () => {
    const intent = await authorise(4500, "pm_card_authenticationRequired");
    const changed = await stripe.paymentIntents.update(intent.id, { amount: 4600 });
    expect(changed).toMatchObject({ status: "requires_confirmation", next_action: null });
    const url = String((intent.next_action?.use_stripe_sdk as { stripe_js?: string } | undefined)?.stripe_js);
    await fetch(url, { method: "POST", body: new URLSearchParams({ outcome: "complete" }) });
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_confirmation");
  });
});

describe("a changed amount", () => {
  it("is taken while nothing is authorised", async () => {
    const { id } = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "gbp",
      metadata: { a: "1", b: "2" },
    });
    const updated = await stripe.paymentIntents.update(id, { amount: 1200, metadata: { b: "", c: "3" } });
    expect(updated).toMatchObject({ amount: 1200, metadata: { a: "1", c: "3" } });
    expect(updated.metadata).not.toHaveProperty("b");
  });

  it("is refused once the card is authorised, while metadata still changes", async () => {
    const { id } = await authorise(1000);
    const error = await errorOf(stripe.paymentIntents.update(id, { amount: 900 }));
    expect(error).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
    expect((await stripe.paymentIntents.update(id, { metadata: { order: "o_1" } })).metadata).toEqual({
      order: "o_1",
    });
  });
});

describe("a wrong call", () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      "below 30p",
      () => stripe.paymentIntents.create({ amount: 29, currency: "gbp" }),
      { code: "amount_too_small", param: "amount" },
    ],
    [
      "with pounds for pence",
      () => stripe.paymentIntents.create({ amount: 32.9, currency: "gbp" }),
      { code: "parameter_invalid_integer" },
    ],
    [
      "without currency",
      () => stripe.paymentIntents.create({ amount: 100 } as never),
      { code: "parameter_missing", param: "currency" },
    ],
    [
      "with an unknown parameter",
      () => stripe.paymentIntents.create({ amount: 100, currency: "gbp", idempotencyKey: "k" } as never),
      { code: "parameter_unknown", param: "idempotencyKey" },
    ],
    [
      "with an unknown nested parameter",
      () =>
        stripe.paymentIntents.create({
          amount: 100,
          currency: "gbp",
          shipping: { name: "A", address: {}, colour: "red" },
        } as never),
      { code: "parameter_unknown", param: "shipping[colour]" },
    ],
    [
      "of a PaymentIntent that never was",
      () => stripe.paymentIntents.retrieve("pi_none"),
      { code: "resource_missing", statusCode: 404 },
    ],
    [
      "with an expansion that leads nowhere",
      () => stripe.paymentIntents.list({ expand: ["data.colour"] }),
      { param: "expand" },
    ],
    [
      "from a server that gives no way back",
      () =>
        stripe.paymentIntents.create({
          amount: 100,
          currency: "gbp",
          payment_method: "pm_card_visa",
          confirm: true,
        }),
      { param: "return_url" },
    ],
  ])("%s is refused as Stripe refuses it", async (_name, call, expected) => {
    expect(await errorOf(call())).toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      ...expected,
    });
  });

  it("without or with a wrong key is 401, and a live key is never taken", async () => {
    for (const key of ["nonsense", "sk_live_secret"]) {
      const other = new Stripe(key, {
        host: "localhost",
        port: Number(new URL(sandbox.url).port),
        protocol: "http",
      });
      expect(await errorOf(other.balance.retrieve())).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    }
    expect((await fetch(`${sandbox.url}/v1/balance`)).status).toBe(401);
  });
});

describe("a browser with the publishable key", () => {
  const post = (path: string, params: Record<string, string>) =>
    fetch(`${sandbox.url}/v1/${path}`, {
      method: "POST",
      body: new URLSearchParams({ key: "pk_test_sandbox", ...params }),
    });

  it("pays with the client secret and sees neither metadata nor charges", async () => {
    const { id, client_secret } = await stripe.paymentIntents.create({
      amount: 1500,
      currency: "gbp",
      metadata: { basket: "secret" },
    });
    const answer = await post(`payment_intents/${id}/confirm`, {
      client_secret: String(client_secret),
      "payment_method_data[type]": "card",
      "payment_method_data[card][number]": "4242 4242 4242 4242",
      "payment_method_data[card][exp_month]": "12",
      "payment_method_data[card][exp_year]": "34",
      "payment_method_data[card][cvc]": "123",
      "payment_method_data[billing_details][name]": "Ann Example",
    });
    const seen = (await answer.json()) as Record<string, unknown>;
    expect(seen.status).toBe("succeeded");
    expect(seen).not.toHaveProperty("metadata");
    expect(seen).not.toHaveProperty("latest_charge");
  });

  it("can't pay without the secret, nor create, capture or list", async () => {
    const { id } = await authorise(1500);
    expect(
      (await post(`payment_intents/${id}/confirm`, { client_secret: `${id}_secret_guess` })).status,
    ).toBe(400);
    expect((await post(`payment_intents/${id}/capture`, {})).status).toBe(401);
    expect((await post("payment_intents", { amount: "100", currency: "gbp" })).status).toBe(401);
    expect((await fetch(`${sandbox.url}/v1/payment_intents?key=pk_test_sandbox`)).status).toBe(401);
  });

  it.each([
    ["4242424242424241", "12", "34", "123", "incorrect_number"],
    ["4242424242424242", "13", "34", "123", "invalid_expiry_month"],
    ["4242424242424242", "12", "20", "123", "invalid_expiry_year"],
    ["4242424242424242", "12", "34", "12", "invalid_cvc"],
  ])("gets %s %s/%s %s refused as %s", async (number, month, year, cvc, code) => {
    const answer = await post("payment_methods", {
      type: "card",
      "card[number]": number,
      "card[exp_month]": month,
      "card[exp_year]": year,
      "card[cvc]": cvc,
    });
    expect(answer.status).toBe(402);
    expect(await answer.json()).toMatchObject({ error: { type: "card_error", code } });
  });
});

describe("lists", () => {
  it("page by cursor, newest first, without losing or repeating a row", async () => {
    const made: string[] = [];
    for (let index = 0; index < 7; index++) {
      made.unshift((await stripe.paymentIntents.create({ amount: 100 + index, currency: "gbp" })).id);
    }
    const pages: string[] = [];
    for await (const intent of stripe.paymentIntents.list({ limit: 3 })) {
      pages.push(intent.id);
      if (pages.length === 7) break;
    }
    expect(pages).toEqual(made);
    const back = await stripe.paymentIntents.list({ limit: 2, ending_before: made[3] });
    expect(back.data.map(({ id }) => id)).toEqual([made[1], made[2]]);
  });
});

describe("customers and their cards", () => {
  it("are kept, listed, detached and deleted", async () => {
    const customer = await stripe.customers.create({
      email: "ann@example.com",
      metadata: { shop: "balance" },
    });
    const method = await stripe.paymentMethods.attach("pm_card_visa", { customer: customer.id });
    expect((await stripe.customers.listPaymentMethods(customer.id, { type: "card" })).data).toMatchObject([
      { id: method.id },
    ]);
    const renamed = await stripe.customers.update(customer.id, { name: "Ann Example" });
    expect(renamed).toMatchObject({
      email: "ann@example.com",
      name: "Ann Example",
      metadata: { shop: "balance" },
    });
    await stripe.paymentMethods.detach(method.id);
    expect((await stripe.paymentMethods.list({ customer: customer.id })).data).toEqual([]);
    expect(await stripe.customers.del(customer.id)).toMatchObject({ deleted: true });
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
    expect(await errorOf(stripe.customers.update(customer.id, { name: "B" }))).toMatchObject({
      code: "resource_missing",
    });
  });

  it("keep the card of a payment that asked for it", async () => {
    const customer = await stripe.customers.create({});
    await stripe.paymentIntents.create({
      amount: 900,
      currency: "gbp",
      customer: customer.id,
      setup_future_usage: "off_session",
      automatic_payment_methods: WITHOUT_REDIRECTS,
      payment_method: "pm_card_visa",
      confirm: true,
    });
    expect((await stripe.customers.listPaymentMethods(customer.id)).data).toHaveLength(1);
  });
});
