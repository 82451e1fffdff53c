import type { MedusaContainer } from "@medusajs/framework/types";
import { finishWelcomeCodes as finish } from "../workflows/welcome-code/finish-welcome-codes";

/** Completes what a process that died left of new welcome codes. */
export default async function finishWelcomeCodes(container: MedusaContainer): Promise<void> {
  await finish(container);
}

export const config = {
  name: "finish-welcome-codes",
  schedule: { interval: 60_000 },
};
