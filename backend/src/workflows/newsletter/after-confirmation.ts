import type { MedusaContainer } from "@medusajs/framework/types";

/** What the page after a confirmation can show. */
export interface AfterConfirmation {
  /** The personal code for the first order; null when there is none for this person. */
  welcome_code: { code: string; expires_at: string } | null;
}

/**
 * What follows when somebody has confirmed. Called at once, for the page, and again by a job until it has once come back
 * without throwing: a crash in between owes nobody anything. So it may run twice for one confirmation, also at the same
 * time, and must then do its work once and give the same answer.
 */
export function afterConfirmation(
  _container: MedusaContainer,
  _subscriberId: string,
): Promise<AfterConfirmation> {
  return Promise.resolve({ welcome_code: null });
}
