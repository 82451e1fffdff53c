/** Encoding takes a core for up to a second, and pages come first. */
const mostUrgent = 2;

interface Waiting {
  start: () => void;
}

/** Lets two pictures that somebody waits for be made at a time, and those nobody waits for one by one, when it is quiet. */
export class EncodingQueue {
  #running = 0;
  readonly #urgent: Waiting[] = [];
  readonly #idle: Waiting[] = [];

  /** Runs `make` when its turn has come. */
  async run<T>(make: () => Promise<T>, isUrgent: boolean): Promise<T> {
    await new Promise<void>((start) => {
      (isUrgent ? this.#urgent : this.#idle).push({ start });
      this.#startNext();
    });
    try {
      return await make();
    } finally {
      this.#running -= 1;
      this.#startNext();
    }
  }

  #startNext(): void {
    while (this.#running < mostUrgent && this.#urgent.length > 0) this.#start(this.#urgent);
    if (this.#running === 0 && this.#idle.length > 0) this.#start(this.#idle);
  }

  #start(line: Waiting[]): void {
    const next = line.shift();
    if (!next) return;
    this.#running += 1;
    next.start();
  }
}
