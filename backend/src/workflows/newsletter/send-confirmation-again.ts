import { randomUUID } from "node:crypto";
import { newsletterWording } from "@balance/compliance/newsletter-wording";
import { signUpSources, type SignUpSource } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { SignUpReceipt } from "../../modules/newsletter/receive-sign-up";
import { readToken } from "../../modules/newsletter/use-token";
import { newsletterDatabase } from "./in-transaction";
import { receiveSignUp } from "./receive-sign-up";
import { tokenDigest } from "./token-digest";

/**
 * A new link for an old one: whoever has the old one has had a mail at that address. Counts against the same limits as
 * signing up. A link that we never made is answered as if all were well.
 */
export async function sendConfirmationAgain(
  container: MedusaContainer,
  token: string,
  { ip, user_agent }: { ip: string; user_agent: string },
): Promise<SignUpReceipt> {
  const old = await readToken(newsletterDatabase(container), tokenDigest(token));
  if (!old || old.purpose !== "confirm") return { kept: true };
  return await receiveSignUp(
    container,
    {
      form_id: randomUUID(),
      email: old.email,
      first_name: old.first_name,
      topics: old.topics,
      consent: true,
      source: isSource(old.source) ? old.source : "newsletter_page",
      page_url: old.page_url ?? "/newsletter",
      wording_id: old.wording_version_id ?? newsletterWording.id,
      user_agent,
    },
    ip,
  );
}

function isSource(source: string): source is SignUpSource {
  return (signUpSources as readonly string[]).includes(source);
}
