import { expect, it } from "vitest";
import { keepNewest } from "./keep-newest.ts";

it("keeps the newest, of which one that is kept again is one, and forgets the oldest", () => {
  const kept = new Map<string, number>();
  for (const [key, value] of [["a", 1], ["b", 2], ["a", 3], ["c", 4]] as const) keepNewest(kept, key, value, 2); // prettier-ignore
  expect([...kept]).toEqual([
    ["a", 3],
    ["c", 4],
  ]);
});
