import type Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

let sandbox: SandboxForTest;

beforeEach(async () => {
  sandbox = await startSandboxForTest();
});
afterEach(() => sandbox.stop());

function authorise(): Promise<Stripe.PaymentIntent> {
  return sandbox.stripe.paymentIntents.create({
    amount: 1000,
    currency: "gbp",
    capture_method: "manual",
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "http://localhost:8000",
  });
}

const typesOf = (events: Stripe.Event[]) => events.map(({ type }) => type);

describe("webhooks", () => {
  it("tell the whole story of a payment, signed so that Stripe's SDK accepts them", async () => {
    const { id } = await authorise();
    await sandbox.stripe.paymentIntents.capture(id);
    await sandbox.arrival("payment_intent.succeeded", id);
    await sandbox.stripe.refunds.create({ payment_intent: id });
    await sandbox.arrival("charge.refunded");
    expect(typesOf(sandbox.received).sort()).toEqual([
      "charge.captured",
      "charge.refunded",
      "charge.succeeded",
      "payment_intent.amount_capturable_updated",
      "payment_intent.created",
      "payment_intent.succeeded",
      "refund.created",
    ]);
  });

  it("carry the object as it was when it happened", async () => {
    const { id } = await authorise();
    await sandbox.stripe.paymentIntents.capture(id);
    const authorised = await sandbox.arrival("payment_intent.amount_capturable_updated", id);
    expect(authorised.data.object).toMatchObject({ status: "requires_capture", amount_capturable: 1000 });
    expect(await sandbox.stripe.events.retrieve(authorised.id)).toMatchObject({
      id: authorised.id,
      data: authorised.data,
    });
  });

  it("name a declined card, and a page left for 3-D Secure", async () => {
    const confirm = (payment_method: string) =>
      sandbox.stripe.paymentIntents.create({
        amount: 1000,
        currency: "gbp",
        payment_method,
        confirm: true,
        return_url: "http://localhost:8000",
      });
    await expect(confirm("pm_card_chargeDeclined")).rejects.toMatchObject({ code: "card_declined" });
    const failed = await sandbox.arrival("payment_intent.payment_failed");
    expect(failed.data.object).toMatchObject({ last_payment_error: { code: "card_declined" } });
    await sandbox.arrival("charge.failed");
    const { id } = await confirm("pm_card_authenticationRequired");
    await sandbox.arrival("payment_intent.requires_action", id);
  });

  it("come again until the shop answers 2xx", async () => {
    let refusals = 3;
    sandbox.answerWith(({ type }) => (type === "payment_intent.created" && refusals-- > 0 ? 500 : 200));
    const { id } = await sandbox.stripe.paymentIntents.create({ amount: 1000, currency: "gbp" });
    await expect
      .poll(async () => (await sandbox.stripe.events.list({ delivery_success: true })).data.length)
      .toBe(1);
    const copies = sandbox.received.filter(({ type }) => type === "payment_intent.created");
    expect(copies).toHaveLength(4);
    expect(new Set(copies.map((event) => event.id)).size).toBe(1);
    expect(copies[0]?.data.object).toMatchObject({ id });
  });

  it("that are owed survive a restart", async () => {
    sandbox.answerWith(() => 503);
    const { id } = await sandbox.stripe.paymentIntents.create({ amount: 1000, currency: "gbp" });
    await sandbox.arrival("payment_intent.created", id);
    await sandbox.restart();
    sandbox.received.length = 0;
    sandbox.answerWith(() => 200);
    await sandbox.control("POST", "deliver-now");
    await sandbox.arrival("payment_intent.created", id);
    expect(await sandbox.stripe.paymentIntents.retrieve(id)).toMatchObject({ amount: 1000 });
  });

  it("come twice, never, or in reverse on command", async () => {
    await sandbox.control("POST", "faults", { kind: "webhook_twice", types: ["payment_intent.created"] });
    await sandbox.control("POST", "faults", { kind: "webhook_never", types: ["charge.*"] });
    const { id } = await authorise();
    await expect
      .poll(() => typesOf(sandbox.received).sort())
      .toEqual([
        "payment_intent.amount_capturable_updated",
        "payment_intent.created",
        "payment_intent.created",
      ]);
    sandbox.received.length = 0;
    await sandbox.control("POST", "faults", { kind: "webhook_out_of_order", times: 2, delay_ms: 200 });
    await sandbox.stripe.paymentIntents.capture(id);
    await expect
      .poll(() => typesOf(sandbox.received))
      .toEqual(["payment_intent.succeeded", "charge.captured"]);
  });

  it("can be replayed as often as a test likes", async () => {
    const { id } = await sandbox.stripe.paymentIntents.create({ amount: 1000, currency: "gbp" });
    const event = await sandbox.arrival("payment_intent.created", id);
    await sandbox.control("POST", `replay-event/${event.id}`, { times: 20 });
    await expect.poll(() => sandbox.received.filter((copy) => copy.id === event.id).length).toBe(21);
  });
});
