import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { coalesced } from "./coalesced";

it("does once more what was asked for any number of times while it was under way", async () => {
  const shop = { changes: 0 };
  const seen: number[] = [];
  const look = coalesced(async ({ changes }: typeof shop) => {
    await pause(5);
    seen.push(changes);
  });
  const change = () => {
    shop.changes += 1;
    return look(shop);
  };
  await Promise.all([change(), change(), change(), change()]);
  expect(seen).toEqual([1, 4]);
  await change();
  expect(seen).toEqual([1, 4, 5]);
});

it("keeps subjects apart", async () => {
  const done: string[] = [];
  const look = coalesced(({ name }: { name: string }) => Promise.resolve(void done.push(name)));
  await Promise.all([look({ name: "one" }), look({ name: "two" })]);
  expect(done).toEqual(["one", "two"]);
});

it("throws what the work throws, and works again afterwards", async () => {
  const shop = { isBroken: true };
  const look = coalesced(({ isBroken }: typeof shop) =>
    isBroken ? Promise.reject(new Error("broken")) : Promise.resolve(),
  );
  await expect(look(shop)).rejects.toThrow("broken");
  shop.isBroken = false;
  await expect(look(shop)).resolves.toBeUndefined();
});
