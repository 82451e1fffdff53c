import { createHmac } from "node:crypto";
import { environment } from "../../../environment";

/**
 * The digest by which an address is recognised after it has been erased, and past customers without their addresses.
 * Keyed, because the digest of an address alone is found by trying addresses. Takes an `addressKey`, not an address as
 * typed: spellings of one mailbox must have one digest.
 */
export function addressHash(addressKey: string, secret = environment.ADDRESS_HASH_SECRET): string {
  return createHmac("sha256", secret).update(`address:${addressKey}`).digest("hex");
}
