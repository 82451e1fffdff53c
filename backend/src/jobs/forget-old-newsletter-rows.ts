import type { MedusaContainer } from "@medusajs/framework/types";
import { endQuietSubscriptions } from "../workflows/newsletter/end-quiet-subscriptions";
import { forgetOldNewsletterRows } from "../workflows/newsletter/forget-old-newsletter-rows";

export default async function forgetOldNewsletterRowsNightly(container: MedusaContainer): Promise<void> {
  await endQuietSubscriptions(container);
  await forgetOldNewsletterRows(container);
}

export const config = {
  name: "forget-old-newsletter-rows",
  schedule: "37 3 * * *",
};
