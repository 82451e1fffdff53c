import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "./id-of.ts";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

let sandbox: SandboxForTest;
let stripe: Stripe;

beforeAll(async () => {
  sandbox = await startSandboxForTest();
  stripe = sandbox.stripe;
});
afterAll(() => sandbox.stop());

function pay(
  amount: number,
  payment_method = "pm_card_visa",
  capture_method: "automatic" | "manual" = "automatic",
) {
  return stripe.paymentIntents.create({
    amount,
    currency: "gbp",
    capture_method,
    payment_method,
    confirm: true,
    return_url: "http://localhost:8000",
  });
}

describe("a refund", () => {
  it("in parts never gives back more than was paid", async () => {
    const { id, latest_charge } = await pay(1000);
    await stripe.refunds.create({ payment_intent: id, amount: 400, metadata: { line: "1" } });
    await stripe.refunds.create({ payment_intent: id, amount: 500 });
    const tooMuch = stripe.refunds.create({ payment_intent: id, amount: 101 });
    await expect(tooMuch).rejects.toMatchObject({
      statusCode: 400,
      param: "amount",
      message: /£1\.01.*£1\.00/,
    });
    expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(100);
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
      code: "charge_already_refunded",
    });
    const charge = await stripe.charges.retrieve(idOf(latest_charge), { expand: ["refunds"] });
    expect(charge).toMatchObject({ amount_refunded: 1000, refunded: true });
    expect(charge.refunds?.data.map(({ amount }) => amount)).toEqual([100, 500, 400]);
    expect((await stripe.refunds.list({ payment_intent: id, limit: 2 })).data).toHaveLength(2);
  });

  it("of money that was only authorised is refused: it must be cancelled", async () => {
    const { id } = await pay(1000, "pm_card_visa", "manual");
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ statusCode: 400 });
  });

  it("of a part-captured payment ends at what was captured", async () => {
    const { id } = await pay(1000, "pm_card_visa", "manual");
    await stripe.paymentIntents.capture(id, { amount_to_capture: 600 });
    await expect(stripe.refunds.create({ payment_intent: id, amount: 601 })).rejects.toMatchObject({
      param: "amount",
    });
    expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(600);
  });

  it("may be pending first and succeed later", async () => {
    const { id } = await pay(1000, "pm_card_pendingRefund");
    const refund = await stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe("pending");
    await sandbox.control("POST", "advance", { seconds: 60 });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
    expect((await sandbox.arrival("refund.updated", refund.id)).data.object).toMatchObject({
      status: "succeeded",
    });
  });

  it("may look done and fail later, which makes the money refundable again", async () => {
    const { id, latest_charge } = await pay(1000, "pm_card_refundFail");
    const refund = await stripe.refunds.create({ payment_intent: id });
    expect(refund.status).toBe("succeeded");
    await sandbox.control("POST", "advance", { seconds: 60 });
    await sandbox.arrival("refund.failed", refund.id);
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
    });
    expect(await stripe.charges.retrieve(idOf(latest_charge))).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
  });
});

describe("a dispute", () => {
  it("opens by itself for the disputing card, blocks refunds, and can be won", async () => {
    const { id, latest_charge } = await pay(3000, "pm_card_createDispute");
    const event = await sandbox.arrival("charge.dispute.created");
    expect(event.data.object).toMatchObject({
      charge: latest_charge,
      amount: 3000,
      status: "needs_response",
    });
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
      code: "charge_disputed",
    });
    const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
    await sandbox.control("POST", `disputes/${dispute?.id}`, { status: "won" });
    expect(await stripe.disputes.retrieve(String(dispute?.id))).toMatchObject({ status: "won" });
    await sandbox.arrival("charge.dispute.closed", dispute?.id);
  });

  it("opens on command for any captured payment, once", async () => {
    const { id } = await pay(3000);
    await sandbox.control("POST", "disputes", { payment_intent: id, reason: "product_not_received" });
    await expect(sandbox.control("POST", "disputes", { payment_intent: id })).rejects.toThrow(
      "disputed already",
    );
    expect((await stripe.disputes.list({ payment_intent: id })).data).toMatchObject([
      { reason: "product_not_received" },
    ]);
  });
});

describe("an authorisation nobody captures", () => {
  it("expires after seven days, with an event, and can't be captured", async () => {
    const { id } = await pay(1000, "pm_card_visa", "manual");
    await sandbox.control("POST", "advance", { seconds: 7 * 24 * 3600 });
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: "canceled",
      cancellation_reason: "automatic",
    });
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    await sandbox.arrival("payment_intent.canceled", id);
  });
});
