import { randomUUID } from "node:crypto";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { FaultShop } from "./fault-shop.ts";

export interface Answer<Body> {
  /** 0 when nobody answered: the back end was killed. */
  status: number;
  body: Partial<Body> & { message?: string };
}

/** A member of staff at the pages of the stock, by the admin's own API. */
export class Staff {
  readonly #backendUrl: string;
  readonly #token: string;

  private constructor(backendUrl: string, token: string) {
    this.#backendUrl = backendUrl;
    this.#token = token;
  }

  static async logIn({ running }: FaultShop, backendUrl = running.backendUrl): Promise<Staff> {
    const response = await fetch(`${backendUrl}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: running.adminEmail, password: running.adminPassword }),
    });
    if (!response.ok) throw new Error(`Staff can't log in: ${response.status}`);
    return new Staff(backendUrl, ((await response.json()) as { token: string }).token);
  }

  async call<Body>(method: string, url: string, body?: object): Promise<Answer<Body>> {
    try {
      const response = await fetch(`${this.#backendUrl}${url}`, {
        method,
        headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
        body: body && JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Answer<Body>["body"] };
    } catch {
      return { status: 0, body: {} };
    }
  }

  /** A change of the stock with a key of its own, unless `body` brings one. */
  change(url: string, body: object): Promise<Answer<ChangeResponse>> {
    return this.call("POST", url, { key: randomUUID(), reason: "A fault run", ...body });
  }
}
