import type { MedusaContainer } from "@medusajs/framework/types";
import { forgetOldNewsletterRows } from "../workflows/newsletter/forget-old-newsletter-rows";

export default async function forgetOldNewsletterRowsNightly(container: MedusaContainer): Promise<void> {
  await forgetOldNewsletterRows(container);
}

export const config = {
  name: "forget-old-newsletter-rows",
  schedule: "37 3 * * *",
};
