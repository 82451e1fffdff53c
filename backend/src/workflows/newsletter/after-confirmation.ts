import type { MedusaContainer } from "@medusajs/framework/types";
import { NEWSLETTER_MODULE } from "../../modules/newsletter";
import type NewsletterModuleService from "../../modules/newsletter/service";
import { type IssuedCode, issueWelcomeCode } from "../welcome-code/issue-welcome-code";

/** What the page after a confirmation can show. */
export interface AfterConfirmation {
  /** The personal code for the first order; null when there is none for this person. */
  welcome_code: IssuedCode | null;
}

/**
 * What follows when somebody has confirmed. Called at once, for the page, and again by a job until it has once come back
 * without throwing: a crash in between owes nobody anything. So it may run twice for one confirmation, also at the same
 * time, and must then do its work once and give the same answer.
 */
export async function afterConfirmation(
  container: MedusaContainer,
  subscriberId: string,
): Promise<AfterConfirmation> {
  const { email, source } = await container
    .resolve<NewsletterModuleService>(NEWSLETTER_MODULE)
    .retrieveSubscriber(subscriberId, { select: ["email", "source"] });
  // erased since
  if (email === null) return { welcome_code: null };
  return { welcome_code: await issueWelcomeCode(container, { subscriber_id: subscriberId, email, source }) };
}
