import { globSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

it("no two modules have a migration of the same name: all share one table of names, and the second would never run", () => {
  const names = globSync("*/migrations/Migration*.ts", { cwd: __dirname }).map((file) => path.basename(file));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
