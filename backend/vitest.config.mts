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
    // generous: a machine that is busy with other things must not fail a test
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 20_000 } },
    env: { LOG_LEVEL: "warn", MEDUSA_DISABLE_TELEMETRY: "1" },
  },
});
