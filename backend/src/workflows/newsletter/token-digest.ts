import { createHash } from "node:crypto";
import { confirmationToken } from "./newsletter-links";

/** What is kept of a link's secret. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function digestOfTokenId(tokenId: string): string {
  return tokenDigest(confirmationToken(tokenId));
}
