import { z } from "@medusajs/framework/zod";

const secret = z.string().min(16, "must have at least 16 characters");
/** `X_URL=` in an env file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const settings = z.object({
  /** `demo` serves production builds but lets the Stripe sandbox and the demo admin in. */
  NODE_ENV: z.enum(["development", "test", "demo", "production"]),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** With Redis: events, workflows, locks, cache and admin sessions survive this process and are seen by its siblings. */
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  BACKEND_PORT: z.coerce.number().int().min(1).max(65535).default(9000),
  /** Public addresses, without a slash at the end. */
  BACKEND_URL: z.url({ protocol: /^https?$/ }).transform(withoutSlash),
  STOREFRONT_URL: z.url({ protocol: /^https?$/ }).transform(withoutSlash),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  /** Proves that a call comes from the storefront's server. */
  STOREFRONT_KEY: secret,
  /** Signs the token of `/orders/:token`. */
  ORDER_LINK_SECRET: secret,
  /** Makes the tokens of the newsletter's links; changed, every link that was mailed ends. */
  NEWSLETTER_LINK_SECRET: secret,
  /** Keys the digests of addresses: changed, no suppressed address and no past customer is known any more. Never change it. */
  ADDRESS_HASH_SECRET: secret,
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, 'must start with "sk_" or "rk_"'),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_", 'must start with "whsec_"'),
  /** Where Stripe's API is spoken instead of at Stripe: the sandbox. */
  STRIPE_API_URL: optional(z.url({ protocol: /^https?$/ })),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().min(3),
  /** Signs every mail (RFC 6376); all three or none. The key is PEM, line breaks written as \n where a file needs one line. */
  DKIM_DOMAIN: optional(z.string().regex(/^[a-z0-9.-]+$/i, "must be a domain")),
  DKIM_SELECTOR: optional(z.string().regex(/^[a-z0-9._-]+$/i, "must be a selector")),
  DKIM_PRIVATE_KEY: optional(
    z
      .string()
      .transform((key) => key.replaceAll("\\n", "\n"))
      .pipe(z.string().regex(/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n/, "must be a private key in PEM form")),
  ),
  /** Lets a mail provider tell of bounces and complaints at /hooks/mail-reports, which is shut without it. */
  MAIL_REPORT_SECRET: optional(secret),
  /** Where the alert for a new order goes, and what people write by the contact form. */
  SHOP_MAILBOX: z.email(),
  /** From one network; more are refused, so that nobody can flood the mailbox by the contact form. */
  CONTACT_MESSAGES_PER_HOUR: z.coerce.number().int().min(1).default(5),
  /** From one network. A family or an office may sign up at once; a flood can't. */
  NEWSLETTER_SIGN_UPS_PER_HOUR: z.coerce.number().int().min(1).default(20),
  /** Presses of "Pay now" within ten minutes, before a pause. A network may be a whole office; an e-mail counts by network. */
  PAYMENT_TRIES_PER_EMAIL: z.coerce.number().int().min(1).default(30),
  PAYMENT_TRIES_PER_NETWORK: z.coerce.number().int().min(1).default(60),
  /** Declined cards within a day, before the pauses begin, which grow with each one more; see docs/decisions/020. */
  DECLINED_CARDS_PER_EMAIL: z.coerce.number().int().min(1).default(5),
  DECLINED_CARDS_PER_NETWORK: z.coerce.number().int().min(1).default(10),
  /** Both outside the build output, which every build deletes. */
  UPLOAD_DIR: z.string().min(1),
  PRIVATE_UPLOAD_DIR: z.string().min(1),
  DEMO_ADMIN_EMAIL: optional(z.email()),
  DEMO_ADMIN_PASSWORD: optional(z.string().min(8)),
});

export type Environment = z.infer<typeof settings>;

const productionSecrets = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "STOREFRONT_KEY",
  "ORDER_LINK_SECRET",
  "NEWSLETTER_LINK_SECRET",
  "ADDRESS_HASH_SECRET",
] as const;
const sandboxOnly = ["STRIPE_API_URL", "DEMO_ADMIN_EMAIL", "DEMO_ADMIN_PASSWORD"] as const;
const guessable = /secret|change|demo|default|example|placeholder|password|test/i;

/**
 * Parses settings; throws one Error that lists every missing, malformed or (in production) unsafe one by name, never
 * with its value.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = settings.safeParse(source);
  const problems = parsed.error
    ? parsed.error.issues.map(({ path, message }) => {
        const name = path.join(".");
        return `${name}: ${source[name] ? message : "is not set"}`;
      })
    : [];
  problems.push(...incompleteDkim(source));
  if (source.NODE_ENV === "production") problems.push(...unsafeInProduction(source));
  if (!parsed.data || problems.length > 0) {
    throw new Error(
      `The back end can't start with these settings (see .env.example):\n  ${problems.join("\n  ")}`,
    );
  }
  return parsed.data;
}

const dkim = ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_PRIVATE_KEY"] as const;

function incompleteDkim(source: Record<string, string | undefined>): string[] {
  const missing = dkim.filter((name) => !source[name]);
  return missing.length === dkim.length
    ? []
    : missing.map(
        (name) => `${name}: is not set, but ${dkim.filter((other) => source[other]).join(" and ")} is`,
      );
}

function unsafeInProduction(source: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  for (const name of sandboxOnly) {
    if (source[name]) problems.push(`${name}: is for the demo only and must not be set in production`);
  }
  for (const name of productionSecrets) {
    const value = source[name];
    if (!value) continue;
    if (value.length < 32) problems.push(`${name}: must have at least 32 characters in production`);
    if (guessable.test(value) || new Set(value).size < 10)
      problems.push(`${name}: looks like a default or can be guessed; use a random value`);
    if (productionSecrets.some((other) => other !== name && source[other] === value))
      problems.push(`${name}: is the same as another secret; each must be its own`);
  }
  for (const name of ["BACKEND_URL", "STOREFRONT_URL"]) {
    if (source[name]?.startsWith("http:")) problems.push(`${name}: must be https in production`);
  }
  if (/:postgres@/.test(source.DATABASE_URL ?? ""))
    problems.push("DATABASE_URL: holds the default password; set a real one");
  return problems;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
