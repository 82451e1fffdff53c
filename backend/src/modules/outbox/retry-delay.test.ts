import { describe, expect, it } from "vitest";
import { maxAttempts, retryDelaySeconds } from "./retry-delay";

describe("retryDelaySeconds", () => {
  it("grows from seconds to six hours and no further", () => {
    expect([1, 2, 3, 4].map((attempt) => retryDelaySeconds(attempt, 0))).toEqual([5, 15, 45, 135]);
    expect(retryDelaySeconds(19, 0)).toBe(21_600);
    expect(retryDelaySeconds(10_000, 0)).toBe(21_600);
  });
  it("is shortened by chance to half at the most", () => {
    expect(retryDelaySeconds(1, 0.999)).toBeGreaterThan(2.5);
    expect(retryDelaySeconds(1, 0.999)).toBeLessThan(2.6);
  });
  it("outlasts a weekend without a mail server, even with the worst luck", () => {
    const attempts = Array.from({ length: maxAttempts - 1 }, (_, index) => index + 1);
    const hours = attempts.reduce((sum, attempt) => sum + retryDelaySeconds(attempt, 0.999), 0) / 3600;
    expect(hours).toBeGreaterThan(36);
  });
});
