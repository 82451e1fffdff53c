import { defineConfig } from "vitest/config";

/** Unit tests: they lie beside the code and need nothing that runs. */
export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.{ts,tsx}",
      "storefront/{app,server}/**/*.test.{ts,tsx}",
      "backend/*.test.ts",
      "backend/src/**/*.test.ts",
    ],
    // the property tests try hundreds of inputs: on a busy machine that is no failure
    testTimeout: 30_000,
    exclude: ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/build/**"],
  },
});
