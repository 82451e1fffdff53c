import { setTimeout } from "node:timers/promises";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "./backend-client.server.ts";

/** While the back end is down, not every page asks it again. */
const retryMs = 5_000;
/** The one page that asks waits this long for the news; a back end in good health needs a tenth of it. */
const patienceMs = 150;

/**
 * What stands on every page, `freshMs` old at most while the back end is well. When it is slow, what is known is answered, so
 * that it never holds up a page that doesn't need it.
 */
export class StandingAnswer<T> {
  readonly #path: string;
  readonly #freshMs: number;
  #kept: T | null = null;
  #askAgainAt = 0;
  #asking: Promise<void> | null = null;

  constructor(path: string, freshMs: number) {
    this.#path = path;
    this.#freshMs = freshMs;
  }

  /** Null only until the back end has answered once. */
  async read(context: Readonly<RouterContextProvider>): Promise<T | null> {
    if (Date.now() >= this.#askAgainAt && !this.#asking) {
      this.#asking = this.#refresh(context).finally(() => {
        this.#asking = null;
      });
      if (this.#kept) await Promise.race([this.#asking, setTimeout(patienceMs)]);
    }
    if (!this.#kept) await this.#asking;
    return this.#kept;
  }

  async #refresh(context: Readonly<RouterContextProvider>): Promise<void> {
    this.#askAgainAt = Date.now() + retryMs;
    try {
      const outcome = await callBackend<T>(context, this.#path);
      if (!outcome.ok) {
        console.error(`GET ${this.#path} was refused with ${outcome.status}: ${outcome.refusal.message}`);
        return;
      }
      this.#kept = outcome.value;
      this.#askAgainAt = Date.now() + this.#freshMs;
    } catch (error) {
      if (!(error instanceof BackendUnavailable)) throw error;
      console.error(error.message);
    }
  }
}
