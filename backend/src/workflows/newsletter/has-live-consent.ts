import { addressKey } from "@balance/compliance/address-key";
import type { NewsletterTopic } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Database } from "../../modules/newsletter/database";
import { readLiveConsent } from "../../modules/newsletter/live-consent";
import { addressHash } from "./address-hash";

/**
 * Asked by whatever sends marketing, at the last moment before it is sent: may this address get something about this
 * topic at this time? False for a pending, paused, unsubscribed, suppressed or unknown address. A topic of null asks
 * for any consent at all. Throws only when the database can't be read; then nothing is sent.
 */
export async function hasLiveConsent(
  container: MedusaContainer,
  email: string,
  topic: NewsletterTopic | null,
  at: Date = new Date(),
): Promise<boolean> {
  const key = addressKey(email);
  if (key === null) return false;
  const database = container.resolve<Database>(ContainerRegistrationKeys.PG_CONNECTION);
  return await readLiveConsent(database, { address_key: key, address_hash: addressHash(key), topic, at });
}
