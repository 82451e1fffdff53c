import path from "node:path";
import type { DemoSecrets } from "./demo-secrets.ts";
import type { StackSettings } from "./stack-settings.ts";

/** What every part gets of the surrounding environment; nothing else of the caller's leaks into the shop. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TZ, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TZ, TMPDIR, NO_COLOR: "1" };
}

/** The demo admin: known on purpose, refused by the back end in production. */
export const demoAdmin = { email: "admin@balance.test", password: "balance-demo" };

export interface StackAddresses {
  storefrontUrl: string;
  backendUrl: string;
  adminUrl: string;
  inboxUrl: string;
  stripeSandboxUrl: string;
}

export function addressesOf({ ports }: StackSettings): StackAddresses {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    storefrontUrl: at(ports.storefront),
    backendUrl: at(ports.backend),
    adminUrl: `${at(ports.backend)}/app`,
    inboxUrl: at(ports.inbox),
    stripeSandboxUrl: at(ports.stripeSandbox),
  };
}

export function backendEnvironment(
  settings: StackSettings,
  secrets: DemoSecrets,
  databaseUrl: string,
): NodeJS.ProcessEnv {
  const urls = addressesOf(settings);
  return {
    ...inherited(),
    NODE_ENV: "demo",
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_LEVEL: "info",
    DATABASE_URL: databaseUrl,
    ...(settings.redisUrl && { REDIS_URL: settings.redisUrl }),
    BACKEND_PORT: String(settings.ports.backend),
    BACKEND_URL: urls.backendUrl,
    STOREFRONT_URL: urls.storefrontUrl,
    JWT_SECRET: secrets.jwtSecret,
    COOKIE_SECRET: secrets.cookieSecret,
    STOREFRONT_KEY: secrets.storefrontKey,
    ORDER_LINK_SECRET: secrets.orderLinkSecret,
    NEWSLETTER_LINK_SECRET: secrets.newsletterLinkSecret,
    ADDRESS_HASH_SECRET: secrets.addressHashSecret,
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    STRIPE_API_URL: urls.stripeSandboxUrl,
    SMTP_URL: `smtp://localhost:${settings.ports.smtp}`,
    MAIL_FROM: "Balance <shop@balance.test>",
    SHOP_MAILBOX: "orders@balance.test",
    // everybody who tries the demo, the browser tests included, comes from one address
    CONTACT_MESSAGES_PER_HOUR: "100",
    NEWSLETTER_SIGN_UPS_PER_HOUR: "300",
    // all tests and measurements come from this one machine
    PAYMENT_TRIES_PER_EMAIL: "10000",
    PAYMENT_TRIES_PER_NETWORK: "10000",
    DECLINED_CARDS_PER_EMAIL: "10000",
    DECLINED_CARDS_PER_NETWORK: "10000",
    UPLOAD_DIR: path.join(settings.dataDir, "uploads", "public"),
    PRIVATE_UPLOAD_DIR: path.join(settings.dataDir, "uploads", "private"),
    DEMO_ADMIN_EMAIL: demoAdmin.email,
    DEMO_ADMIN_PASSWORD: demoAdmin.password,
  };
}

export function storefrontEnvironment(
  settings: StackSettings,
  secrets: DemoSecrets,
  publishableKey: string,
): NodeJS.ProcessEnv {
  const urls = addressesOf(settings);
  return {
    ...inherited(),
    NODE_ENV: "demo",
    STOREFRONT_PORT: String(settings.ports.storefront),
    STOREFRONT_URL: urls.storefrontUrl,
    BACKEND_URL: urls.backendUrl,
    MEDUSA_PUBLISHABLE_KEY: publishableKey,
    STOREFRONT_KEY: secrets.storefrontKey,
    SESSION_SECRET: secrets.sessionSecret,
    STRIPE_PUBLISHABLE_KEY: secrets.stripePublishableKey,
    STRIPE_JS_URL: `${urls.stripeSandboxUrl}/stripe.js`,
    MEDIA_CACHE_DIR: path.join(settings.dataDir, "media"),
  };
}

export function stripeSandboxEnvironment(settings: StackSettings, secrets: DemoSecrets): NodeJS.ProcessEnv {
  return {
    ...inherited(),
    DATA_DIR: settings.dataDir,
    STRIPE_SANDBOX_PORT: String(settings.ports.stripeSandbox),
    STRIPE_WEBHOOK_URL: `${addressesOf(settings).backendUrl}/hooks/stripe`,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
  };
}

export function inboxEnvironment(): NodeJS.ProcessEnv {
  return inherited();
}
