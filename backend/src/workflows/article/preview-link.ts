import { createHmac, timingSafeEqual } from "node:crypto";

const signatureBytes = 16;
const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/**
 * The token of `/articles/preview/:token`: whoever has it may read this one draft, without signing in, for seven days. It
 * names article and end, and carries 128 bits of HMAC-SHA256; changing the secret ends all of them.
 */
export function signPreview(
  articleId: string,
  secret: string,
  now = Date.now(),
): { token: string; expires_at: string } {
  const expires = now + lifetimeMs;
  const named = `${Buffer.from(articleId).toString("base64url")}.${expires}`;
  return {
    token: `${named}.${signature(named, secret).toString("base64url")}`,
    expires_at: new Date(expires).toISOString(),
  };
}

/** The article's id of a token that we signed and that hasn't expired; null for any other text. */
export function readPreview(token: string, secret: string, now = Date.now()): string | null {
  const [name, expires, signed, ...rest] = token.split(".");
  if (!name || !expires || !signed || rest.length > 0) return null;
  const named = `${name}.${expires}`;
  const given = Buffer.from(signed, "base64url");
  if (given.length !== signatureBytes || !timingSafeEqual(given, signature(named, secret))) return null;
  return Number(expires) > now ? Buffer.from(name, "base64url").toString() : null;
}

function signature(named: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`article-preview:${named}`).digest().subarray(0, signatureBytes);
}
