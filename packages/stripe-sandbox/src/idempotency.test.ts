import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandboxForTest, type SandboxForTest } from "./sandbox-for-test.ts";

let sandbox: SandboxForTest;

beforeAll(async () => {
  sandbox = await startSandboxForTest();
});
afterAll(() => sandbox.stop());

function post(path: string, key: string, params: Record<string, string>): Promise<Response> {
  return fetch(`${sandbox.url}/v1/${path}`, {
    method: "POST",
    // A kept connection would break when a test restarts the sandbox.
    headers: { authorization: "Bearer sk_test_sandbox", "idempotency-key": key, connection: "close" },
    body: new URLSearchParams(params),
  });
}

describe("an idempotency key", () => {
  it("used twice makes one payment and gives the same answer, marked as replayed", async () => {
    const first = await post("payment_intents", "twice", { amount: "1000", currency: "gbp" });
    // The order of parameters is no difference.
    const second = await post("payment_intents", "twice", { currency: "gbp", amount: "1000" });
    expect(await second.json()).toEqual(await first.json());
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.headers.get("original-request")).toBe(first.headers.get("request-id"));
    expect(second.headers.get("request-id")).not.toBe(first.headers.get("request-id"));
  });

  it("used with other parameters, or at another address, is Stripe's idempotency error", async () => {
    await post("payment_intents", "other", { amount: "1000", currency: "gbp" });
    const parameters = await post("payment_intents", "other", { amount: "1001", currency: "gbp" });
    const address = await post("customers", "other", {});
    for (const answer of [parameters, address]) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { type: "idempotency_error" } });
    }
    const sdk = sandbox.stripe.paymentIntents.create(
      { amount: 7, currency: "gbp" },
      { idempotencyKey: "other" },
    );
    await expect(sdk).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  });

  it("used again while the first call runs is 409, and the first call's answer afterwards", async () => {
    await sandbox.control("POST", "faults", { kind: "slow", path: "/v1/customers", delay_ms: 500 });
    const slow = post("customers", "at-once", { name: "Ann" });
    await expect.poll(() => sandbox.control("GET", "faults")).toMatchObject({ faults: [{ hits: 1 }] });
    const meanwhile = await post("customers", "at-once", { name: "Ann" });
    expect(meanwhile.status).toBe(409);
    expect(await meanwhile.json()).toMatchObject({ error: { code: "idempotency_key_in_use" } });
    const { id } = (await (await slow).json()) as { id: string };
    expect(await (await post("customers", "at-once", { name: "Ann" })).json()).toMatchObject({ id });
  });

  it("keeps a declined card's answer", async () => {
    const params = {
      amount: "1000",
      currency: "gbp",
      payment_method: "pm_card_chargeDeclined",
      confirm: "true",
      return_url: "http://localhost:8000",
    };
    const first = await post("payment_intents", "declined", params);
    const second = await post("payment_intents", "declined", params);
    expect([first.status, second.status]).toEqual([402, 402]);
    expect(await second.json()).toEqual(await first.json());
  });

  it("is free again after parameters that were refused before anything ran", async () => {
    expect((await post("payment_intents", "corrected", { amount: "1", currency: "gbp" })).status).toBe(400);
    expect((await post("payment_intents", "corrected", { amount: "1000", currency: "gbp" })).status).toBe(
      200,
    );
  });

  it("gives the lost answer to the retry, and the money moves once", async () => {
    const { id } = await sandbox.stripe.paymentIntents.create({
      amount: 2500,
      currency: "gbp",
      capture_method: "manual",
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://localhost:8000",
    });
    await sandbox.control("POST", "faults", {
      kind: "error",
      path: "/v1/payment_intents/*/capture",
      when: "after",
    });
    const lost = await post(`payment_intents/${id}/capture`, "capture-once", {});
    expect(lost.status).toBe(500);
    const retried = await post(`payment_intents/${id}/capture`, "capture-once", {});
    expect(retried.headers.get("idempotent-replayed")).toBe("true");
    expect(await retried.json()).toMatchObject({ status: "succeeded", amount_received: 2500 });
    const captures = await sandbox.stripe.events.list({ type: "charge.captured" });
    expect(captures.data).toHaveLength(1);
  });

  it("survives a restart", async () => {
    const first = await post("payment_intents", "restarted", { amount: "1000", currency: "gbp" });
    await sandbox.restart();
    const second = await post("payment_intents", "restarted", { amount: "1000", currency: "gbp" });
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await second.json()).toEqual(await first.json());
  });
});
