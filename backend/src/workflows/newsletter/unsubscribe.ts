import { addressKey } from "@balance/compliance/address-key";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type Doing, suppress, withdraw } from "../../modules/newsletter/change-subscription";
import { holdAddress, lockSubscriber, lockSubscriberOf } from "../../modules/newsletter/subscriber-row";
import { addressHash } from "./address-hash";
import { inTransaction } from "./in-transaction";

/** Ends somebody's consent, at once and as often as asked. False when there is nobody of that id any more. */
export async function unsubscribe(
  container: MedusaContainer,
  subscriberId: string,
  doing: Doing,
): Promise<boolean> {
  return await inTransaction(container, async (transaction) => {
    const subscriber = await lockSubscriber(transaction, subscriberId);
    if (!subscriber) return false;
    await withdraw(transaction, subscriber, doing);
    return true;
  });
}

/**
 * For bounces, complaints and calls: this address gets no marketing any more, whether it is on the list or not. False for
 * what is no address.
 */
export async function suppressAddress(
  container: MedusaContainer,
  email: string,
  reason: "unsubscribed" | "bounced" | "complained",
  doing: Doing,
): Promise<boolean> {
  const key = addressKey(email);
  if (key === null) return false;
  await inTransaction(container, async (transaction) => {
    await holdAddress(transaction, key);
    const subscriber = await lockSubscriberOf(transaction, key);
    const event = reason === "unsubscribed" ? "withdrawn" : reason;
    if (subscriber) await withdraw(transaction, subscriber, doing, event);
    else await suppress(transaction, addressHash(key), reason);
  });
  return true;
}
