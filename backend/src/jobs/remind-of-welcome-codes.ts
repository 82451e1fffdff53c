import type { MedusaContainer } from "@medusajs/framework/types";
import { remindOfWelcomeCodes as remind } from "../workflows/welcome-code/remind-of-welcome-codes";

/** By day, so that nobody's telephone rings at night. */
export default async function remindOfWelcomeCodes(container: MedusaContainer): Promise<void> {
  await remind(container);
}

export const config = {
  name: "remind-of-welcome-codes",
  schedule: "23 10 * * *",
};
