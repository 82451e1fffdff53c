import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { prepareDataDir, readStackSettings, repositoryRoot } from "./stack-settings.ts";

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "balance settings "));
  folders.push(made);
  return made;
}
afterEach(() => folders.splice(0).forEach((made) => rmSync(made, { recursive: true, force: true })));

describe("the settings of a stack", () => {
  it("have defaults", () => {
    const { ports, dataDir } = readStackSettings({});
    expect(ports).toEqual({
      storefront: 8000,
      backend: 9000,
      postgres: 5442,
      stripeSandbox: 8420,
      smtp: 1025,
      inbox: 1080,
    });
    expect(dataDir).toBe(path.join(repositoryRoot, ".data"));
  });
  it("come from the environment, a data folder with a space included", () => {
    const { ports, dataDir } = readStackSettings({ STOREFRONT_PORT: " 8100 ", DATA_DIR: "/tmp/my shop" });
    expect(ports.storefront).toBe(8100);
    expect(dataDir).toBe("/tmp/my shop");
  });
  it.each(["0", "-1", "65536", "80.5", "http"])("refuse %s as a port and name the variable", (text) => {
    expect(() => readStackSettings({ BACKEND_PORT: text })).toThrow(/BACKEND_PORT=.* is not a port/);
  });
  it("refuse one port for two parts", () => {
    expect(() => readStackSettings({ SMTP_PORT: "9000" })).toThrow(
      /BACKEND_PORT and SMTP_PORT are both 9000/,
    );
  });
});

describe("the data folder", () => {
  it("that is a file is refused in one sentence that names it", () => {
    const file = path.join(folder(), "taken");
    writeFileSync(file, "");
    expect(() => prepareDataDir(file)).toThrow(new RegExp(`The data folder ${file} can't be written`));
  });
  it.skipIf(process.getuid?.() === 0)(
    "that can't be written is refused, and the sentence says what to do",
    () => {
      const locked = folder();
      chmodSync(locked, 0o500);
      expect(() => prepareDataDir(path.join(locked, "data"))).toThrow(
        /give yourself write permission or name another folder in DATA_DIR/,
      );
    },
  );
});
