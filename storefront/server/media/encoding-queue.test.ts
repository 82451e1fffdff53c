import { describe, expect, it } from "vitest";
import { EncodingQueue } from "./encoding-queue.ts";

describe("the queue of pictures to be made", () => {
  it("makes what a reader waits for before what nobody waits for, two at a time", async () => {
    const queue = new EncodingQueue();
    const order: string[] = [];
    const finish = new Map<string, () => void>();
    const job = (name: string, isUrgent: boolean) =>
      queue.run(() => {
        order.push(name);
        return new Promise<void>((done) => finish.set(name, done));
      }, isUrgent);
    const all = [job("idle-1", false), job("idle-2", false), job("a", true), job("b", true), job("c", true)];
    const settled = () => new Promise<void>((done) => setImmediate(done));

    await settled();
    expect(order).toEqual(["idle-1", "a"]);
    finish.get("idle-1")?.();
    await settled();
    expect(order).toEqual(["idle-1", "a", "b"]);
    finish.get("a")?.();
    await settled();
    finish.get("b")?.();
    await settled();
    expect(order).toEqual(["idle-1", "a", "b", "c"]);
    finish.get("c")?.();
    await settled();
    expect(order).toEqual(["idle-1", "a", "b", "c", "idle-2"]);
    finish.get("idle-2")?.();
    await Promise.all(all);
  });
  it("goes on after a picture that could not be made", async () => {
    const queue = new EncodingQueue();
    await expect(queue.run(() => Promise.reject(new Error("broken")), true)).rejects.toThrow("broken");
    await expect(queue.run(() => Promise.resolve("made"), false)).resolves.toBe("made");
  });
});
