import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { turnstile } from "./turnstile";

describe("a turnstile", () => {
  it("lets no more through at once than it has places, each in its turn", async () => {
    const pass = turnstile(3);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        pass(async () => {
          order.push(number);
          most = Math.max(most, ++inside);
          await turn();
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("gives the place of a task that fails to the next one, and the failure to its caller", async () => {
    const pass = turnstile(1);
    const broken = pass(() => Promise.reject(new Error("broken")));
    const next = pass(() => Promise.resolve("done"));
    await expect(broken).rejects.toThrow("broken");
    expect(await next).toBe("done");
  });
});
