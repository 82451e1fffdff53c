import { existsSync, rmSync } from "node:fs";
import { lockDataDir } from "../data-dir-lock.ts";
import { clusterDir, postgresAccount } from "../postgres-binaries.ts";
import { readStackSettings } from "../stack-settings.ts";
import { StartFailure } from "../start-failure.ts";

try {
  const { dataDir } = readStackSettings(process.env);
  if (existsSync(dataDir)) {
    lockDataDir(dataDir);
    const cluster = clusterDir(dataDir, postgresAccount());
    for (const place of [cluster, `${cluster}.prepared`, dataDir])
      rmSync(place, { recursive: true, force: true });
  }
  process.stdout.write(`✓ ${dataDir} is empty; the next "npm start" begins with a fresh demo shop\n`);
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
