/**
 * Sends events to the shop until it answers 2xx: at once, then with growing pauses for three days. What is owed is in the
 * journal, so a restart goes on with it. In order of creation as far as one connection pool keeps it; like Stripe, no promise.
 */
import { takeFault } from "./faults.ts";
import { WebhookPoster } from "./post-webhook.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Delivery } from "./tables.ts";

export interface WebhookOptions {
  url: string;
  secret: string;
  /** Pause after the first failure; it doubles from there. */
  firstRetryMs: number;
}

const MAX_IN_FLIGHT = 8;
const LONGEST_PAUSE_MS = 60_000;
const GIVE_UP_AFTER_MS = 3 * 24 * 3600 * 1000;

export class WebhookDeliverer {
  readonly #sandbox: Sandbox;
  readonly #firstRetryMs: number;
  readonly #poster: WebhookPoster;
  readonly #due: string[] = [];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #inFlight = new Set<string>();
  #isStopped = false;

  constructor(sandbox: Sandbox, options: WebhookOptions) {
    this.#sandbox = sandbox;
    this.#firstRetryMs = options.firstRetryMs;
    this.#poster = new WebhookPoster(options.url, options.secret);
  }

  /** Takes up what an earlier run still owed. */
  start(): void {
    for (const delivery of this.#sandbox.store.all("deliveries")) this.#plan(delivery);
  }

  /** Records what is owed for a new event; it leaves after the commit of the request that caused it. */
  add(event: { id: string; type: string }): void {
    const target = { type: event.type };
    const now = Date.now();
    const isDropped = takeFault(this.#sandbox, "webhook_never", target) !== undefined;
    const late = takeFault(this.#sandbox, "webhook_late", target)?.delay_ms ?? 0;
    const shuffled = takeFault(this.#sandbox, "webhook_out_of_order", target);
    // Each later event waits less than the one before it, so they arrive in reverse.
    const shuffleMs = shuffled
      ? (shuffled.delay_ms * ((shuffled.times ?? 0) + 1)) / ((shuffled.times ?? 0) + shuffled.hits)
      : 0;
    const delivery: Delivery = {
      id: event.id,
      event: event.id,
      type: event.type,
      state: isDropped ? "dropped" : "pending",
      attempts: 0,
      next_attempt_at: now + late + shuffleMs,
      last_result: null,
    };
    this.#put(delivery);
    if (takeFault(this.#sandbox, "webhook_twice", target))
      this.#put({ ...delivery, id: `${event.id}#2`, state: "pending" });
  }

  /** Sends an event once more, whatever became of it. */
  replay(event: { id: string; type: string }): void {
    const copies = [...this.#sandbox.store.all("deliveries")].filter(
      (delivery) => delivery.event === event.id,
    ).length;
    this.#put({
      id: `${event.id}#${copies + 1}`,
      event: event.id,
      type: event.type,
      state: "pending",
      attempts: 0,
      next_attempt_at: Date.now(),
      last_result: null,
    });
  }

  /** Attempts all that is pending now, without waiting for its pause. */
  hurry(): number {
    const waiting = [...this.#timers.keys()];
    for (const id of waiting) this.#becomeDue(id);
    return waiting.length;
  }

  /** Ends open attempts; they stay owed. */
  stop(): void {
    this.#isStopped = true;
    this.#poster.close();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#due.length = 0;
  }

  #put(delivery: Delivery): void {
    this.#sandbox.store.put("deliveries", delivery);
    setImmediate(() => this.#plan(delivery));
  }

  #plan({ id, state, next_attempt_at }: Delivery): void {
    if (state !== "pending" || this.#isStopped) return;
    this.#timers.set(
      id,
      setTimeout(() => this.#becomeDue(id), Math.max(0, next_attempt_at - Date.now())),
    );
  }

  #becomeDue(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#due.push(id);
    this.#sendDue();
  }

  #sendDue(): void {
    while (this.#inFlight.size < MAX_IN_FLIGHT) {
      const id = this.#due.shift();
      if (id === undefined) return;
      const delivery = this.#sandbox.store.get("deliveries", id);
      if (delivery?.state !== "pending") continue;
      this.#inFlight.add(id);
      void this.#attempt(delivery).finally(() => {
        this.#inFlight.delete(id);
        this.#sendDue();
      });
    }
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const event = this.#sandbox.store.get("events", delivery.event);
    if (!event) return;
    const result = await this.#poster.post(JSON.stringify(event, null, 2));
    // Stopped, or everything was reset meanwhile: there is nothing to note.
    if (this.#isStopped || !this.#sandbox.store.get("deliveries", delivery.id)) return;
    const attempts = delivery.attempts + 1;
    const pause = Math.min(this.#firstRetryMs * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
    const isTooOld = Date.now() - event.created * 1000 > GIVE_UP_AFTER_MS;
    const state = result.isDelivered ? "delivered" : isTooOld ? "given_up" : "pending";
    const next: Delivery = {
      ...delivery,
      attempts,
      state,
      last_result: result.says,
      next_attempt_at: Date.now() + pause,
    };
    this.#sandbox.store.put("deliveries", next);
    this.#sandbox.store.commit();
    this.#plan(next);
  }
}
