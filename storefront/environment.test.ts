import { describe, expect, it, vi } from "vitest";

const settings = {
  NODE_ENV: "demo",
  STOREFRONT_URL: "http://localhost:8000",
  BACKEND_URL: "http://localhost:9000",
  MEDUSA_PUBLISHABLE_KEY: "pk_1",
  STOREFRONT_KEY: "f3a9",
  SESSION_SECRET: "9f".repeat(32),
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
};
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
const { readEnvironment } = await import("./environment.server.ts");

describe("the storefront's settings", () => {
  it("are complete with the defaults", () => {
    expect(readEnvironment(settings)).toMatchObject({ STOREFRONT_PORT: 8000, TRUSTED_PROXIES: 0 });
  });
  it("are refused with one message that names everything missing", () => {
    const broken = { ...settings, SESSION_SECRET: "short", BACKEND_URL: "", STOREFRONT_KEY: undefined };
    expect(() => readEnvironment(broken)).toThrow(/BACKEND_URL[\s\S]*STOREFRONT_KEY[\s\S]*SESSION_SECRET/);
  });
  it("of a real shop allow no sandbox, no placeholder and no plain http", () => {
    const careless = {
      ...settings,
      NODE_ENV: "production",
      STRIPE_JS_URL: "http://localhost:8420/stripe.js",
      STOREFRONT_KEY: "change-me",
      STOREFRONT_URL: "http://shop.example",
    };
    expect(() => readEnvironment(careless)).toThrow(
      /STRIPE_JS_URL[\s\S]*STOREFRONT_KEY[\s\S]*STOREFRONT_URL/,
    );
  });
});
