import type { RunningShop } from "@balance/contracts/running-shop";
import { shopperAddressHeader, storefrontKeyHeader } from "@balance/contracts/storefront-headers";

/** The back end gave no answer at all: it is down, or died meanwhile. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** The back end answered, but not with a 2xx. */
export class Refused extends Error {
  override name = "Refused";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type StoreCall = <Answer>(method: "GET" | "POST", path: string, body?: object) => Promise<Answer>;

/** Calls the back end as the storefront does, for a shopper at `address`. Throws NoAnswer or Refused. */
export function storeCall(running: RunningShop, address: string): StoreCall {
  return async <Answer>(method: "GET" | "POST", path: string, body?: object) => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${running.backendUrl}${path}`, {
        method,
        headers: {
          "content-type": "application/json",
          "x-publishable-api-key": running.publishableKey,
          [storefrontKeyHeader]: running.storefrontKey,
          [shopperAddressHeader]: address,
        },
        body: body && JSON.stringify(body),
      });
      text = await response.text();
    } catch (cause) {
      throw new NoAnswer(`${method} ${path}: no answer`, { cause });
    }
    if (!response.ok) throw new Refused(response.status, `${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
}
