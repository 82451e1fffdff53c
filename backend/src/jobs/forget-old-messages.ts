import type { MedusaContainer } from "@medusajs/framework/types";
import { forgetOldMessages } from "../workflows/contact/forget-old-messages";

export default async function forgetOldMessagesNightly(container: MedusaContainer): Promise<void> {
  await forgetOldMessages(container);
}

export const config = {
  name: "forget-old-messages",
  schedule: "17 3 * * *",
};
