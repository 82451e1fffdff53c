import { describe, expect, it } from "vitest";
import { readEnvironment } from "./read-environment";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop:k3Jx9Qw@db:5432/shop",
  BACKEND_URL: "https://admin.shop.example/",
  STOREFRONT_URL: "https://shop.example",
  JWT_SECRET: "Zx8vQ2mK7rT4wY1nB6cL9pH3sD5fG0jA",
  COOKIE_SECRET: "pL0oK9iJ8uH7yG6tF5rD4eS3wA2qZ1xC",
  STOREFRONT_KEY: "mN1bV2cX3zL4kJ5hG6fD7sA8pO9iU0yT",
  ORDER_LINK_SECRET: "rE3wQ9tY7uI5oP1aS2dF4gH6jK8lZ0xC",
  NEWSLETTER_LINK_SECRET: "hB4nM8kL2jV6cX0zQ5wE9rT3yU7iO1pA",
  ADDRESS_HASH_SECRET: "sD7fG1hJ5kL9qW3eR8tY2uI6oP0aZ4xC",
  STRIPE_SECRET_KEY: "sk_live_0",
  STRIPE_WEBHOOK_SECRET: "whsec_0",
  SMTP_URL: "smtps://mail.shop.example:465",
  MAIL_FROM: "Balance <shop@shop.example>",
  SHOP_MAILBOX: "orders@shop.example",
  UPLOAD_DIR: "/srv/uploads/public",
  PRIVATE_UPLOAD_DIR: "/srv/uploads/private",
};

const complaint = (settings: Record<string, string | undefined>): string => {
  try {
    readEnvironment(settings);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("settings", () => {
  it("of a real production are taken, with defaults for what is not secret", () => {
    expect(readEnvironment(production)).toMatchObject({
      BACKEND_PORT: 9000,
      MEDUSA_WORKER_MODE: "shared",
      BACKEND_URL: "https://admin.shop.example",
    });
  });

  it("that are missing are all named in one message", () => {
    const message = complaint({ NODE_ENV: "production" });
    for (const name of Object.keys(production).filter((key) => key !== "NODE_ENV")) {
      expect(message).toContain(`${name}: is not set`);
    }
  });

  it("that only the demo may have are refused in production, all in one message", () => {
    const message = complaint({
      ...production,
      STRIPE_API_URL: "http://localhost:8420",
      DEMO_ADMIN_EMAIL: "admin@balance.test",
      DEMO_ADMIN_PASSWORD: "balance-demo",
    });
    for (const name of ["STRIPE_API_URL", "DEMO_ADMIN_EMAIL", "DEMO_ADMIN_PASSWORD"]) {
      expect(message).toContain(`${name}: is for the demo only`);
    }
  });

  it.each([
    { JWT_SECRET: "supersecretsupersecretsupersecret" },
    { COOKIE_SECRET: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
    { STOREFRONT_KEY: "mN1bV2cX3zL4kJ5h" },
    { ORDER_LINK_SECRET: production.JWT_SECRET },
    { DATABASE_URL: "postgres://postgres:postgres@db/shop" },
    { STOREFRONT_URL: "http://shop.example" },
    { STRIPE_SECRET_KEY: "pk_live_0" },
    { NODE_ENV: "prod" },
  ])("that are unsafe are refused in production: %o", (unsafe) => {
    const message = complaint({ ...production, ...unsafe });
    expect(message).toContain(`${Object.keys(unsafe)[0]}: `);
  });

  it("are never repeated in the message", () => {
    const message = complaint({
      ...production,
      JWT_SECRET: "demo-secret-K3Jx9",
      DATABASE_URL: "mysql://u:p4ss@db/x",
    });
    expect(message).not.toMatch(/K3Jx9|p4ss/);
  });

  it("for signing mails are all there or none", () => {
    expect(complaint({ ...production, DKIM_DOMAIN: "balance.test" })).toMatch(
      /DKIM_SELECTOR[\s\S]*DKIM_PRIVATE_KEY/,
    );
  });

  it("of a demo may name the sandbox, and an empty one counts as not set", () => {
    const demo = { ...production, NODE_ENV: "demo", STRIPE_API_URL: "http://localhost:8420", REDIS_URL: "" };
    expect(readEnvironment(demo)).toMatchObject({ STRIPE_API_URL: "http://localhost:8420" });
    expect(readEnvironment(demo).REDIS_URL).toBeUndefined();
  });
});
