import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "./stack-settings.ts";

const derived = new Set([
  "node_modules",
  "dist",
  "build",
  ".medusa",
  ".react-router",
  ".cache",
  "coverage",
  "integration-tests",
]);

function* filesBelow(place: string): Generator<string> {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (derived.has(entry.name)) continue;
    const full = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else if (entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name)) yield full;
  }
}

/** SHA-256 over names and contents of what is built from; `places` are files or folders relative to the repository. */
export function contentHash(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of filesBelow(path.join(repositoryRoot, place))) {
      hash
        .update(`${path.relative(repositoryRoot, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}
