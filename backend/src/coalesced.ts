import { setTimeout as pause } from "node:timers/promises";

/** How much longer it rests than it took: a fifth of the time is the most that it takes. */
const restShare = 4;

/**
 * For work that takes in everything there is, asked for by every one of many changes: is done at once, and once more for all
 * who ask while it is under way or rests. One at a time for each subject. Resolves when nobody has asked again, and at once for
 * those who ask meanwhile. Throws what the work throws.
 */
export function coalesced<Subject extends object>(
  work: (subject: Subject) => Promise<void>,
): (subject: Subject) => Promise<void> {
  const underWay = new WeakMap<Subject, { isWanted: boolean }>();
  return async (subject) => {
    const running = underWay.get(subject);
    if (running) {
      running.isWanted = true;
      return;
    }
    const asked = { isWanted: true };
    underWay.set(subject, asked);
    try {
      while (asked.isWanted) {
        asked.isWanted = false;
        const begunAt = performance.now();
        await work(subject);
        // a process that ends waits for no rest
        await pause(restShare * (performance.now() - begunAt), undefined, { ref: false });
      }
    } finally {
      underWay.delete(subject);
    }
  };
}
