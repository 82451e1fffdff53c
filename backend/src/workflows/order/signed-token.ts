import { createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "../../../environment";

/** What a link opens: an order's page, the answer to a recall, or a phone order to be paid. A token of one never opens another. */
export type LinkPurpose = "order-page" | "recall-reply" | "payment-link";

const signatureBytes = 16;

/**
 * The token of a link in a mail: whoever has it may open this one thing, without signing in. It names the thing and carries
 * 128 bits of HMAC-SHA256, which can't be guessed, and needs no row of its own.
 */
export function signedToken(
  purpose: LinkPurpose,
  id: string,
  secret = environment.ORDER_LINK_SECRET,
): string {
  return `${Buffer.from(id).toString("base64url")}.${signature(purpose, id, secret).toString("base64url")}`;
}

/** The id in a token that we signed for this purpose; null for any other text. */
export function readSignedToken(
  purpose: LinkPurpose,
  token: string,
  secret = environment.ORDER_LINK_SECRET,
): string | null {
  const [name, signed, ...rest] = token.split(".");
  if (!name || !signed || rest.length > 0) return null;
  const id = Buffer.from(name, "base64url").toString();
  const given = Buffer.from(signed, "base64url");
  if (given.length !== signatureBytes || !timingSafeEqual(given, signature(purpose, id, secret))) return null;
  // base64url decodes several spellings to the same bytes; only our own is a token
  return signedToken(purpose, id, secret) === token ? id : null;
}

function signature(purpose: LinkPurpose, id: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}:${id}`).digest().subarray(0, signatureBytes);
}
