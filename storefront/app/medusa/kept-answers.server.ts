import { keepNewest } from "../keep-newest.ts";
import { BackendUnavailable } from "./backend-client.server.ts";

interface Kept<T> {
  value: T;
  askAgainAt: number;
}

/** What staff publish is seen within two seconds: this one, and the one that asking takes. */
const freshMs = 1_000;
/** While the back end is down, not every page asks it again. */
const retryMs = 5_000;
const mostAnswers = 500;

/**
 * Answers of the back end, for a second: a busy page asks once a second however many read it. While the back end is down
 * what was known is answered, so that texts stay readable. `ask` is called once at a time for each key, and gives null
 * for what isn't there, which is not kept.
 */
export class KeptAnswers<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #asking = new Map<string, Promise<T | null>>();

  async get(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const kept = this.#kept.get(key);
    if (kept && Date.now() < kept.askAgainAt) return kept.value;
    const asking = this.#asking.get(key) ?? this.#ask(key, ask).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    try {
      return await asking;
    } catch (error) {
      if (!kept || !(error instanceof BackendUnavailable)) throw error;
      console.error(error.message);
      this.#kept.set(key, { value: kept.value, askAgainAt: Date.now() + retryMs });
      return kept.value;
    }
  }

  async #ask(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const value = await ask();
    if (value === null) this.#kept.delete(key);
    else keepNewest(this.#kept, key, { value, askAgainAt: Date.now() + freshMs }, mostAnswers);
    return value;
  }
}
