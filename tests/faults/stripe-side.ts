import Stripe from "stripe";
import type { Ledger } from "./checker/ledger.ts";
import { readLedger } from "./checker/ledger.ts";

export interface PlannedFault {
  id: string;
  hits: number;
}

/** What happens at Stripe's side of the shop: shoppers' browsers confirm there, and its control API does what banks and networks do. */
export class StripeSide {
  readonly #url: string;
  /** With a shopper's browser's patience: it asks once. */
  readonly stripe: Stripe;

  constructor(url: string, secretKey: string) {
    this.#url = url;
    const { hostname, port } = new URL(url);
    this.stripe = new Stripe(secretKey, {
      host: hostname,
      port: Number(port),
      protocol: "http",
      telemetry: false,
      maxNetworkRetries: 0,
    });
  }

  /** The browser confirms with a card; a decline is an answer like another. */
  async confirm(paymentIntentId: string, card = "pm_card_visa"): Promise<Stripe.PaymentIntent> {
    try {
      return await this.stripe.paymentIntents.confirm(paymentIntentId, {
        payment_method: card,
        return_url: "http://localhost/checkout/return",
      });
    } catch (error) {
      if (error instanceof Stripe.errors.StripeCardError)
        return await this.stripe.paymentIntents.retrieve(paymentIntentId);
      throw error;
    }
  }

  planFault(fault: { kind: string; [detail: string]: unknown }): Promise<PlannedFault> {
    return this.#control("POST", "faults", fault);
  }

  async hitsOf(fault: PlannedFault): Promise<number> {
    const { faults } = await this.#control<{ faults: PlannedFault[] }>("GET", "faults");
    return faults.find(({ id }) => id === fault.id)?.hits ?? 0;
  }

  async takeFaultsBack(): Promise<void> {
    await this.#control("DELETE", "faults");
  }

  /** Does not wait for the pauses between the retries of webhooks. */
  async deliverNow(): Promise<void> {
    await this.#control("POST", "deliver-now", {});
  }

  async replay(eventId: string, times: number): Promise<void> {
    await this.#control("POST", `replay-event/${eventId}`, { times });
  }

  ledger(): Promise<Ledger> {
    return readLedger(this.#url);
  }

  async #control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}/sandbox/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`The sandbox refuses ${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  }
}
