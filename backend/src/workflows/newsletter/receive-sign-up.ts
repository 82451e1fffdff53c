import { createHash, createHmac } from "node:crypto";
import { addressKey } from "@balance/compliance/address-key";
import { newsletterWording, newsletterWordingWithoutOffer } from "@balance/compliance/newsletter-wording";
import { newsletterTopics, type SignUpRequest } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { keepWording } from "../../modules/newsletter/keep-wording";
import {
  isUsedUp,
  receiveSignUp as keepSignUp,
  type SignUpReceipt,
} from "../../modules/newsletter/receive-sign-up";
import { networkOf } from "../contact/network-of";
import { inTransaction, newsletterDatabase } from "./in-transaction";

/** Wakes up whoever deals with sign-ups. It carries nothing, and losing it costs seconds. */
export const signUpReceivedEvent = "newsletter.sign-up-received";

/**
 * Keeps a sign-up; the rest happens after the answer, so that nobody learns by answer or clock whether an address is
 * known. Without a topic ticked it is all of them, as the consent's words say. Throws for what is no address: the
 * request's schema has refused that before.
 */
export async function receiveSignUp(
  container: MedusaContainer,
  request: SignUpRequest,
  senderAddress: string,
): Promise<SignUpReceipt> {
  const { form_id, email, first_name, topics, source, page_url, wording_id, user_agent } = request;
  const key = addressKey(email);
  if (key === null) throw new MedusaError(MedusaError.Types.INVALID_DATA, "This is no email address");
  const submission = createHash("sha256")
    .update(JSON.stringify([form_id, email, first_name, topics]))
    .digest("hex");
  const sender_network = createHmac("sha256", environment.COOKIE_SECRET)
    .update(`newsletter: ${networkOf(senderAddress)}`)
    .digest("hex");
  const limit = environment.NEWSLETTER_SIGN_UPS_PER_HOUR;
  if (await isUsedUp(newsletterDatabase(container), { sender_network, submission }, limit))
    return { kept: false, reason: "too-many" };
  return await inTransaction(container, async (transaction) => {
    await keepWording(transaction, newsletterWording);
    await keepWording(transaction, newsletterWordingWithoutOffer);
    return await keepSignUp(
      transaction,
      {
        email,
        address_key: key,
        first_name,
        topics: topics.length > 0 ? topics : newsletterTopics,
        source,
        page_url,
        wording_version_id: wording_id,
        ip: senderAddress,
        user_agent,
        submission,
        sender_network,
      },
      limit,
    );
  });
}
