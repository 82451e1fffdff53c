import { addressKey } from "@balance/compliance/address-key";
import { addressHash } from "../newsletter/address-hash";

/**
 * Who an order is for, as far as a shop without accounts can tell: a keyed digest that is the same for all spellings of
 * one mailbox, and for guests and registered customers. An address that is odd but was taken counts as it was typed.
 */
export function personKey(email: string): string {
  return addressHash(addressKey(email) ?? email.trim().toLowerCase());
}
