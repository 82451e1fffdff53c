import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("./backend-client.server.ts", () => ({
  BackendUnavailable: class BackendUnavailable extends Error {},
}));
const { BackendUnavailable } = await import("./backend-client.server.ts");
const { KeptAnswers } = await import("./kept-answers.server.ts");

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("an answer that is kept", () => {
  it("is asked for once by all who want it at once, and anew after a second", async () => {
    const answers = new KeptAnswers<number>();
    const ask = vi.fn().mockResolvedValueOnce(1).mockResolvedValueOnce(2);
    expect(await Promise.all([answers.get("a", ask), answers.get("a", ask)])).toEqual([1, 1]);
    expect(await answers.get("a", ask)).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(await answers.get("a", ask)).toBe(2);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("stays while the back end is down, which isn't asked by every page", async () => {
    const answers = new KeptAnswers<string>();
    await answers.get("a", () => Promise.resolve("text"));
    vi.advanceTimersByTime(1_000);
    const down = vi.fn().mockRejectedValue(new BackendUnavailable("down"));
    expect(await answers.get("a", down)).toBe("text");
    expect(await answers.get("a", down)).toBe("text");
    expect(down).toHaveBeenCalledTimes(1);
    await expect(answers.get("never asked before", down)).rejects.toThrow("down");
  });

  it("is given up when there is nothing any more, and a fault of ours is not hidden", async () => {
    const answers = new KeptAnswers<string>();
    await answers.get("a", () => Promise.resolve("text"));
    vi.advanceTimersByTime(1_000);
    expect(await answers.get("a", () => Promise.resolve(null))).toBeNull();
    await expect(answers.get("a", () => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault");
  });
});
