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
    exclude: ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/build/**"],
  },
});
