import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

let sandbox: SandboxForTest;
let stripe: Stripe;

beforeEach(async () => {
  sandbox = await startSandboxForTest();
  stripe = sandbox.stripe;
});
afterEach(() => sandbox.stop());

const capture = { path: "/v1/payment_intents/*/capture", method: "POST" };

async function authorise(): Promise<string> {
  const { id } = await stripe.paymentIntents.create({
    amount: 1000,
    currency: "gbp",
    capture_method: "manual",
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "http://localhost:8000",
  });
  return id;
}

describe("a planned fault", () => {
  it("before the call leaves everything as it was, and strikes as often as told", async () => {
    const id = await authorise();
    await sandbox.control("POST", "faults", { kind: "error", status: 503, times: 2, ...capture });
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ statusCode: 503 });
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ statusCode: 503 });
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe("requires_capture");
    expect((await stripe.paymentIntents.capture(id)).status).toBe("succeeded");
  });

  it("can be a time-out after the money moved", async () => {
    const id = await authorise();
    await sandbox.control("POST", "faults", { kind: "timeout", when: "after", ...capture });
    const lost = stripe.paymentIntents.capture(id, {}, { timeout: 200 });
    await expect(lost).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe("succeeded");
  });

  it("can be a connection that breaks; the SDK's own retry then finds the first answer", async () => {
    const id = await authorise();
    await sandbox.control("POST", "faults", { kind: "reset", when: "after", ...capture });
    const captured = await stripe.paymentIntents.capture(id);
    expect(captured.status).toBe("succeeded");
    expect((await stripe.events.list({ type: "charge.captured" })).data).toHaveLength(1);
  });

  it("for a path with a star strikes one part of it, not what lies below", async () => {
    const id = await authorise();
    await sandbox.control("POST", "faults", { kind: "error", path: "/v1/payment_intents/*", method: "POST" });
    expect((await stripe.paymentIntents.capture(id)).status).toBe("succeeded");
    await expect(stripe.paymentIntents.update(id, { description: "Jar" })).rejects.toMatchObject({
      statusCode: 500,
    });
  });

  it("can be a rate limit", async () => {
    await sandbox.control("POST", "faults", { kind: "error", status: 429, path: "/v1/balance" });
    await expect(stripe.balance.retrieve()).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
  });

  it("can be a 500 that the idempotency key keeps, as at Stripe", async () => {
    await sandbox.control("POST", "faults", { kind: "error", kept: true, path: "/v1/customers" });
    const create = () => stripe.customers.create({}, { idempotencyKey: "kept" });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    expect((await stripe.customers.list()).data).toEqual([]);
  });

  it("can refuse a capture, by the card or because it came too late", async () => {
    const id = await authorise();
    await sandbox.control("POST", "faults", { kind: "refuse_capture" });
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({
      statusCode: 402,
      code: "card_declined",
    });
    await sandbox.control("POST", "faults", { kind: "refuse_capture", code: "charge_expired_for_capture" });
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({
      code: "charge_expired_for_capture",
    });
    expect((await stripe.paymentIntents.capture(id)).status).toBe("succeeded");
  });

  it("can leave a payment undecided until the bank has thought about it", async () => {
    await sandbox.control("POST", "faults", { kind: "processing", delay_ms: 60_000 });
    const id = await authorise();
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe("processing");
    await sandbox.arrival("payment_intent.processing", id);
    await sandbox.control("POST", "advance", { seconds: 60 });
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe("requires_capture");
  });

  it("survives a restart, is listed, and can be taken back", async () => {
    await sandbox.control("POST", "faults", { kind: "error", times: null, path: "/v1/balance" });
    await sandbox.restart();
    expect(await sandbox.control("GET", "faults")).toMatchObject({
      faults: [{ kind: "error", times: null }],
    });
    await expect(stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 500 });
    await sandbox.control("DELETE", "faults");
    expect(await stripe.balance.retrieve()).toMatchObject({ object: "balance" });
  });

  it("with a typing error is refused instead of never striking", async () => {
    await expect(sandbox.control("POST", "faults", { kind: "explode" })).rejects.toThrow(
      "Unknown kind of fault",
    );
    await expect(sandbox.control("POST", "faults", { kind: "slow", tmies: 2 })).rejects.toThrow(
      "Unknown fields tmies",
    );
  });
});

describe("the ledger", () => {
  it("shows every payment, charge and refund, and is empty after a reset", async () => {
    const id = await authorise();
    await stripe.paymentIntents.capture(id);
    await stripe.refunds.create({ payment_intent: id, amount: 250 });
    expect(await sandbox.control("GET", "ledger")).toMatchObject({
      payment_intents: [{ id, amount_received: 1000 }],
      charges: [{ payment_intent: id, amount_captured: 1000, amount_refunded: 250 }],
      refunds: [{ payment_intent: id, amount: 250 }],
    });
    await sandbox.control("POST", "reset");
    expect(await sandbox.control("GET", "ledger")).toMatchObject({
      payment_intents: [],
      charges: [],
      refunds: [],
    });
  });
});
