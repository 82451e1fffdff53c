/** Origins that Stripe.js needs, from https://docs.stripe.com/security/guide#content-security-policy */
const stripe = {
  scripts: ["https://js.stripe.com", "https://*.js.stripe.com"],
  frames: ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
  calls: ["https://api.stripe.com"],
  pictures: ["https://*.stripe.com"],
};

export interface PolicyOptions {
  nonce: string;
  /** Where the payment sandbox's stand-in for Stripe.js comes from; undefined: Stripe's own. */
  stripeJsUrl: string | undefined;
  /** Vite's own page scripts add <style> elements and a web socket. */
  development: boolean;
}

/**
 * The policy of one answer: our own files, inline scripts with this nonce, and the payment provider. A page reached by
 * client-side navigation keeps the policy of the document it started from, and any page may lead to a product, where the
 * express checkout can be opened: so the provider is let in on every document. That nothing of it is loaded before the
 * shopper asks is tested in tests/e2e/express-checkout.spec.ts.
 */
export function contentSecurityPolicy({ nonce, stripeJsUrl, development }: PolicyOptions): string {
  const sandbox = stripeJsUrl ? [new URL(stripeJsUrl).origin] : null;
  const provider = (origins: string[]) => sandbox ?? origins;
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, ...provider(stripe.scripts)],
    "style-src": ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    "img-src": ["'self'", ...provider(stripe.pictures)],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(development ? ["ws:"] : []), ...provider(stripe.calls)],
    "frame-src": provider(stripe.frames),
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
