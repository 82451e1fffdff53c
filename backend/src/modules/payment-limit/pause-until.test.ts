import { describe, expect, it } from "vitest";
import { pauseUntil } from "./pause-until";

const minute = 60_000;
const now = Date.parse("2026-11-22T12:00:00Z");
const allowance = { declines: 3, prepares: 5, longest_pause_minutes: 240 };
const declined = (count: number) => ({
  prepared: [],
  declined: Array.from({ length: count }, (_, index) => now - (count - index) * 1000),
});

describe("a pause between tries to pay", () => {
  it("is never met by a shopper who mistyped twice, nor at the third time", () => {
    for (const count of [0, 1, 2, 3]) expect(pauseUntil(declined(count), allowance, now)).toBeNull();
  });
  it("grows with each card that is declined after that, up to four hours", () => {
    const minutes = [4, 5, 6, 7, 8, 20].map(
      (count) => (pauseUntil(declined(count), allowance, now)! - now + 1000) / minute,
    );
    expect(minutes).toEqual([1, 5, 15, 60, 240, 240]);
  });
  it("stays short where many people share what is counted", () => {
    const shared = { ...allowance, longest_pause_minutes: 15 };
    const minutes = [4, 5, 6, 7, 20].map(
      (count) => (pauseUntil(declined(count), shared, now)! - now + 1000) / minute,
    );
    expect(minutes).toEqual([1, 5, 15, 15, 15]);
  });
  it("ends by itself", () => {
    expect(pauseUntil(declined(4), allowance, now + minute)).toBeNull();
  });
  it("holds off who presses Pay again and again, until the first press is ten minutes old", () => {
    const prepared = [5, 4, 3, 2, 1].map((ago) => now - ago * minute);
    expect(pauseUntil({ prepared: prepared.slice(1), declined: [] }, allowance, now)).toBeNull();
    expect(pauseUntil({ prepared, declined: [] }, allowance, now)).toBe(now + 5 * minute);
  });
});
