import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataDir } from "./data-dir-lock.ts";

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), "balance-lock-"))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const holder = (folder: string) => `
  const { lockDataDir } = await import(${JSON.stringify(path.join(import.meta.dirname, "data-dir-lock.ts"))});
  lockDataDir(${JSON.stringify(folder)});
  process.stdout.write("held");
  setInterval(() => {}, 1000);
`;

describe("a data folder", () => {
  it("belongs to one shop at a time; the second is told which process has it", async () => {
    const first = spawn(process.execPath, ["--input-type=module", "-e", holder(dataDir)]);
    await once(first.stdout, "data");
    expect(() => lockDataDir(dataDir)).toThrow(
      `A shop is already running on ${dataDir} (process ${first.pid})`,
    );
    const gone = once(first, "exit");
    first.kill("SIGKILL");
    await gone;
    expect(() => lockDataDir(dataDir)()).not.toThrow();
  });
  it("is free again after release", () => {
    lockDataDir(dataDir)();
    expect(existsSync(path.join(dataDir, "shop.lock"))).toBe(false);
    lockDataDir(dataDir)();
  });
  it("is not blocked by a process id that somebody else has by now, nor by a damaged lock", () => {
    for (const left of [`${process.pid} 1`, "nonsense", ""]) {
      writeFileSync(path.join(dataDir, "shop.lock"), left);
      lockDataDir(dataDir)();
    }
  });
});
