/** The back end's settings; no other file reads `process.env`. Loading it throws when they are missing or unsafe. */
import { readEnvironment, type Environment } from "./read-environment";

/** `medusa build` loads the configuration without running anything; no secret belongs into a build. */
const whileBuilding: Record<string, string> = {
  NODE_ENV: "development",
  DATABASE_URL: "postgres://localhost/none",
  BACKEND_URL: "http://localhost:9000",
  STOREFRONT_URL: "http://localhost:8000",
  JWT_SECRET: "not-used-while-building",
  COOKIE_SECRET: "not-used-while-building",
  STOREFRONT_KEY: "not-used-while-building",
  ORDER_LINK_SECRET: "not-used-while-building",
  NEWSLETTER_LINK_SECRET: "not-used-while-building",
  ADDRESS_HASH_SECRET: "not-used-while-building",
  STRIPE_SECRET_KEY: "sk_none",
  STRIPE_WEBHOOK_SECRET: "whsec_none",
  SMTP_URL: "smtp://localhost:1025",
  MAIL_FROM: "nobody@example.com",
  SHOP_MAILBOX: "nobody@example.com",
  UPLOAD_DIR: "none",
  PRIVATE_UPLOAD_DIR: "none",
};

const isBuild = process.argv[2] === "build";
export const environment: Environment = readEnvironment(isBuild ? whileBuilding : process.env);
