import { defineConfig } from "vitest/config";

/** HTTP integration tests on a real Postgres (`DB_HOST`, `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD`). */
export default defineConfig({
  test: {
    include: ["integration-tests/http/**/*.spec.ts"],
    globalSetup: "integration-tests/fixtures/template-database.ts",
    pool: "forks",
    // the engine requires the TypeScript of src/ itself
    execArgv: ["-r", "ts-node/register"],
    // a booted back end and its share of Postgres fill one core
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { LOG_LEVEL: "warn", MEDUSA_DISABLE_TELEMETRY: "1" },
  },
});
