const { defineConfig } = require("@medusajs/framework/utils");

const { DATABASE_URL, JWT_SECRET, COOKIE_SECRET, ALLOWED_ORIGIN } = process.env;

/** The engine's own defaults: system payment provider, events and locks in memory, no cache. Only the admin is left out. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      storeCors: ALLOWED_ORIGIN,
      adminCors: ALLOWED_ORIGIN,
      authCors: ALLOWED_ORIGIN,
      jwtSecret: JWT_SECRET,
      cookieSecret: COOKIE_SECRET,
    },
  },
  admin: { disable: true },
});
