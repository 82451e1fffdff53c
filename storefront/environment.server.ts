import { z } from "zod";

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "demo", "production"]).default("development"),
    STOREFRONT_PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
    STOREFRONT_URL: z.url(),
    BACKEND_URL: z.url(),
    MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
    STOREFRONT_KEY: z.string().min(1),
    SESSION_SECRET: z.string().min(32, "must have at least 32 characters"),
    STRIPE_PUBLISHABLE_KEY: z.string().startsWith("pk_", "must be a publishable key (pk_…)"),
    /** Address of the sandbox's stand-in for Stripe.js; left out, Stripe's own is used. */
    STRIPE_JS_URL: z.url().optional(),
    MEDIA_CACHE_DIR: z.string().min(1).default(".cache/media"),
    /** POSTs that one network address may send in a minute; a shopper who corrects every field twice needs thirty. */
    POSTS_PER_MINUTE: z.coerce.number().int().min(1).default(240),
    /** How many reverse proxies stand in front; their X-Forwarded-* headers are believed, nobody else's. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  })
  .superRefine((settings, context) => {
    if (settings.NODE_ENV !== "production") return;
    const refuse = (name: keyof typeof settings, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (settings.STRIPE_JS_URL)
      refuse("STRIPE_JS_URL", "must not be set in production: it is the payment sandbox");
    for (const name of ["SESSION_SECRET", "STOREFRONT_KEY"] as const) {
      if (/demo|change|placeholder|example|supersecret/i.test(settings[name])) {
        refuse(name, "is a placeholder; make one with `openssl rand -hex 32`");
      }
    }
    const shop = new URL(settings.STOREFRONT_URL);
    if (shop.protocol !== "https:" && shop.hostname !== "localhost") {
      refuse("STOREFRONT_URL", "must be https in production: sessions travel in secure cookies");
    }
  });

export type Environment = z.infer<typeof schema>;

/**
 * Reads the settings of the storefront. Throws one Error that lists every missing or unsafe setting.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The storefront can't start with these settings:\n${lines.join("\n")}`);
}

/** The only reading of process.env. Passed whole: the build replaces the expression `process.env.NODE_ENV`. */
export const environment: Environment = readEnvironment(process.env);
