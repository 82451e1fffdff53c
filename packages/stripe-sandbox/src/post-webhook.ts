/** One attempt to hand an event to the shop. On `node:http`: measured, `fetch` took several times its CPU. */
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { signWebhook } from "./sign-webhook.ts";

const ANSWER_WITHIN_MS = 20_000;

export interface Attempt {
  isDelivered: boolean;
  /** `HTTP 500`, or why there was no answer. */
  says: string;
}

export class WebhookPoster {
  readonly #url: URL;
  readonly #secret: string;
  readonly #request: typeof httpRequest;
  readonly #agent: HttpAgent;

  constructor(url: string, secret: string) {
    this.#url = new URL(url);
    this.#secret = secret;
    const isSecure = this.#url.protocol === "https:";
    this.#request = isSecure ? httpsRequest : httpRequest;
    this.#agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  }

  /** Never rejects: a shop that is down is what retries are for. Redirects count as failures, as at Stripe. */
  post(payload: string): Promise<Attempt> {
    return new Promise((resolve) => {
      const headers = {
        "content-length": Buffer.byteLength(payload),
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signWebhook(payload, this.#secret, Math.floor(Date.now() / 1000)),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      };
      const options = { method: "POST", agent: this.#agent, timeout: ANSWER_WITHIN_MS, headers };
      const request = this.#request(this.#url, options, (response) => {
        const { statusCode = 0 } = response;
        response.resume();
        response.once("close", () =>
          resolve({ isDelivered: statusCode >= 200 && statusCode < 300, says: `HTTP ${statusCode}` }),
        );
      });
      request.once("timeout", () =>
        request.destroy(new Error(`No answer within ${ANSWER_WITHIN_MS / 1000} seconds.`)),
      );
      request.once("error", (error) => resolve({ isDelivered: false, says: error.message || String(error) }));
      request.end(payload);
    });
  }

  /** Breaks off what is under way. */
  close(): void {
    this.#agent.destroy();
  }
}
