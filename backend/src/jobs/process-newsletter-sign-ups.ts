import type { MedusaContainer } from "@medusajs/framework/types";
import { catchUpOnFollowUps } from "../workflows/newsletter/confirm-subscription";
import { processSignUps } from "../workflows/newsletter/process-sign-ups";

/** Finds what no event announced, and what a process that died left undone. */
export default async function processNewsletterSignUps(container: MedusaContainer): Promise<void> {
  await processSignUps(container);
  await catchUpOnFollowUps(container);
}

export const config = {
  name: "process-newsletter-sign-ups",
  schedule: { interval: 5_000 },
};
