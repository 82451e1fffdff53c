import { mkdirSync, writeFileSync } from "node:fs";
import { articleCovers } from "./article-covers.ts";
import { categoryArt } from "./category-art.ts";
import { maps } from "./cornwall-map.ts";
import { packShots } from "./pack-shots.ts";
import { scenes } from "./scenes.ts";

/** Writes every SVG source again: `npm run draw` in this package. Names on the command line draw only those. */
const folder = new URL("../", import.meta.url);
const only = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries({
  ...packShots,
  ...categoryArt,
  ...scenes,
  ...articleCovers,
  ...maps,
})) {
  if (only.length > 0 && !only.includes(name)) continue;
  writeFileSync(new URL(`${name}.svg`, folder), draw().toString());
  process.stdout.write(`drew ${name}.svg\n`);
}
