import { describe, expect, it } from "vitest";
import { maxAttempts, retryDelaySeconds } from "./retry-delay";

describe("retryDelaySeconds", () => {
  it("grows from seconds to six hours and no further", () => {
    expect([1, 2, 3, 4].map((attempt) => retryDelaySeconds(attempt, 0))).toEqual([5, 15, 45, 135]);
    expect(retryDelaySeconds(23, 0)).toBe(21_600);
    expect(retryDelaySeconds(10_000, 0)).toBe(21_600);
  });
  it("is shortened by chance to three quarters at the most", () => {
    expect(retryDelaySeconds(1, 0.999)).toBeGreaterThan(3.75);
    expect(retryDelaySeconds(1, 0.999)).toBeLessThan(3.76);
  });
  it("outlasts Friday evening to Monday morning without a mail server, even with the worst luck", () => {
    const attempts = Array.from({ length: maxAttempts - 1 }, (_, index) => index + 1);
    const hours = attempts.reduce((sum, attempt) => sum + retryDelaySeconds(attempt, 0.999), 0) / 3600;
    expect(hours).toBeGreaterThan(63);
  });
});
