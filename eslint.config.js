import js from "@eslint/js";
import medusa from "@medusajs/eslint-plugin";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Medusa's own rules know a Medusa project by its folders, so they are kept to the back end. */
const medusaRules = medusa.configs.recommended.map((config) => ({
  ...config,
  files: (config.files ?? ["**/*.{ts,tsx}"]).map((pattern) =>
    pattern.startsWith("backend/") ? pattern : `backend/${pattern}`,
  ),
}));

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/build/",
      "**/.medusa/",
      "**/.react-router/",
      "**/.cache/",
      ".data/",
      "**/migrations/*.ts",
      "**/test-results/",
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  ...medusaRules,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            "eslint.config.js",
            "*.mjs",
            "packages/*/*.mjs",
            "backend/vitest.config.mts",
            "vitest.config.ts",
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: globals.nodeBuiltin,
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // an async function without await keeps one shape for callers
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // React Router's loaders and actions throw Responses
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", name: "DataWithResponseInit", package: "react-router" },
          ],
        },
      ],
      eqeqeq: ["error", "always"],
      "no-console": "error",
    },
  },
  { files: ["**/*.{js,mjs}"], extends: [tseslint.configs.disableTypeChecked] },
  // served to browsers as they are
  { files: ["packages/stripe-sandbox/src/browser/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["backend/src/scripts/**", "tests/**"], rules: { "no-console": "off" } },
  // the engine loads its configuration as CommonJS
  {
    files: ["tests/bench/stock-shop/*.js"],
    languageOptions: { globals: globals.commonjs },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  // a MedusaError becomes an HTTP answer; these never answer a request
  {
    files: [
      "backend/src/{scripts,store-basics,migration-scripts}/**",
      "backend/*.ts",
      "backend/integration-tests/**",
      "backend/**/*.test.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  // the storefront's log is its standard error; in the browser, the console is where its faults are looked for
  { files: ["storefront/**"], rules: { "no-console": ["error", { allow: ["error", "warn"] }] } },
  // a Playwright fixture that needs no other one takes {}
  { files: ["tests/e2e/**"], rules: { "no-empty-pattern": "off" } },
);
