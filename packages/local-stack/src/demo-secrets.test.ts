import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoSecrets } from "./demo-secrets.ts";

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), "balance-secrets-"))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the demo's secrets", () => {
  it("are made once, differ from each other, and are for their owner's eyes only", () => {
    const secrets = demoSecrets(dataDir);
    expect(demoSecrets(dataDir)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });
  it("of an older shop are kept, and what it had no need of is added once", () => {
    const { newsletterLinkSecret, addressHashSecret, ...older } = demoSecrets(dataDir);
    writeFileSync(path.join(dataDir, "secrets.json"), JSON.stringify(older));
    const secrets = demoSecrets(dataDir);
    expect(secrets).toMatchObject(older);
    expect(secrets.newsletterLinkSecret).not.toBe(newsletterLinkSecret);
    expect(secrets.addressHashSecret).not.toBe(addressHashSecret);
    expect(demoSecrets(dataDir)).toEqual(secrets);
  });
  it.each(["", "{", "{}", '{"jwtSecret":"short"}'])(
    "in a damaged file (%s) are refused with the way out",
    (text) => {
      writeFileSync(path.join(dataDir, "secrets.json"), text);
      expect(() => demoSecrets(dataDir)).toThrow(/npm run reset/);
    },
  );
});
