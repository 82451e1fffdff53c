import { defineConfig, Modules } from "@medusajs/framework/utils";
import { environment } from "./environment";

const { REDIS_URL: redisUrl } = environment;

const redisModules = redisUrl
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        // the module's own default is a single attempt
        options: { redisUrl, jobOptions: { attempts: 5, backoff: { type: "exponential", delay: 1000 } } },
      },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : [];

export default defineConfig({
  projectConfig: {
    databaseUrl: environment.DATABASE_URL,
    redisUrl,
    workerMode: environment.MEDUSA_WORKER_MODE,
    http: {
      storeCors: environment.STOREFRONT_URL,
      adminCors: environment.BACKEND_URL,
      authCors: `${environment.BACKEND_URL},${environment.STOREFRONT_URL}`,
      jwtSecret: environment.JWT_SECRET,
      cookieSecret: environment.COOKIE_SECRET,
    },
  },
  admin: {
    path: "/app",
    // a worker answers no pages, and tests run from source, where no admin is built
    disable: environment.MEDUSA_WORKER_MODE === "worker" || environment.NODE_ENV === "test",
    // pictures from a phone; the engine's own default is 1 MB
    maxUploadFileSize: 12 * 1024 * 1024,
  },
  // without this flag the caching module below is loaded and never asked
  featureFlags: { caching: true },
  modules: [
    {
      resolve: "@medusajs/medusa/caching",
      options: redisUrl
        ? {
            providers: [
              {
                resolve: "@medusajs/medusa/caching-redis",
                id: "caching-redis",
                is_default: true,
                options: { redisUrl },
              },
            ],
          }
        : { in_memory: { enable: true } },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: environment.UPLOAD_DIR,
              private_upload_dir: environment.PRIVATE_UPLOAD_DIR,
              // served by src/api/static, because the engine's own /static lies inside the build output
              backend_url: `${environment.BACKEND_URL}/static`,
            },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      key: Modules.PAYMENT,
      options: {
        providers: [
          {
            resolve: "./src/modules/stripe-payment",
            id: "stripe",
            options: { apiKey: environment.STRIPE_SECRET_KEY, apiUrl: environment.STRIPE_API_URL },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      key: Modules.NOTIFICATION,
      options: {
        providers: [
          // the bell in the admin: exports and imports report there
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          {
            resolve: "./src/modules/smtp-mail",
            id: "smtp",
            options: {
              channels: ["email"],
              smtpUrl: environment.SMTP_URL,
              from: environment.MAIL_FROM,
              dkim: environment.DKIM_PRIVATE_KEY && {
                domainName: environment.DKIM_DOMAIN,
                keySelector: environment.DKIM_SELECTOR,
                privateKey: environment.DKIM_PRIVATE_KEY,
              },
            },
          },
        ],
      },
    },
    { resolve: "./src/modules/label" },
    { resolve: "./src/modules/claim-review" },
    { resolve: "./src/modules/outbox" },
    { resolve: "./src/modules/settlement" },
    { resolve: "./src/modules/payment-desk" },
    { resolve: "./src/modules/payment-limit" },
    { resolve: "./src/modules/basket" },
    { resolve: "./src/modules/contact" },
    { resolve: "./src/modules/newsletter" },
    { resolve: "./src/modules/price-history" },
    { resolve: "./src/modules/invoice" },
    { resolve: "./src/modules/first-order" },
    { resolve: "./src/modules/welcome-code" },
    { resolve: "./src/modules/article" },
    { resolve: "./src/modules/dispatch" },
    { resolve: "./src/modules/lot" },
    { resolve: "./src/modules/recall" },
    { resolve: "./src/modules/phone-order" },
    { resolve: "./src/modules/product-file" },
    ...redisModules,
  ],
});
