import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Store } from "./store.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-store-"));
  path = join(folder, "state", "journal.ndjson");
});
afterEach(() => rmSync(folder, { recursive: true }));

const clock = (ahead_seconds: number) => ({ id: "clock", ahead_seconds }) as const;
const challenge = (id: string) => ({ id, payment_intent: "pi_1", return_url: null });

describe("the store", () => {
  it("has after a restart what was committed, in order, and no more", () => {
    const store = new Store(path);
    store.put("clock", clock(5));
    store.put("challenges", challenge("b"));
    store.put("challenges", challenge("a"));
    store.put("challenges", challenge("gone"));
    store.remove("challenges", "gone");
    store.commit();
    store.put("clock", clock(9)); // Killed before this commit: the file is read as it stands.
    const reopened = new Store(path);
    expect(reopened.get("clock", "clock")).toEqual(clock(5));
    expect([...reopened.all("challenges")].map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("drops a commit that a kill tore in the middle, whole", () => {
    const store = new Store(path);
    store.put("clock", clock(5));
    store.commit();
    appendFileSync(path, '[["clock","clock",{"id":"clock","ahead_seconds":7}],["challenges","c",{"id":"c"');
    const reopened = new Store(path);
    expect(reopened.get("clock", "clock")).toEqual(clock(5));
    expect(reopened.count("challenges")).toBe(0);
    reopened.put("clock", clock(6));
    reopened.commit();
    expect(new Store(path).get("clock", "clock")).toEqual(clock(6));
  });

  it("says which line of a damaged file it can't read", () => {
    new Store(path).close();
    writeFileSync(path, "[]\nnonsense\n");
    expect(() => new Store(path)).toThrow(/Line 2 of .* is not readable/);
  });

  it("is small again after a restart", () => {
    const store = new Store(path);
    for (let seconds = 0; seconds < 100; seconds++) {
      store.put("clock", clock(seconds));
      store.commit();
    }
    store.close();
    new Store(path).close();
    expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(1);
  });
});
