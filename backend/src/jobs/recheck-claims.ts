import type { MedusaContainer } from "@medusajs/framework/types";
import { recheckClaimsWorkflow } from "../workflows/claim-review/recheck-claims";

/** Finds texts that fell because the rules, a recipe or the register of claims changed. */
export default async function recheckClaims(container: MedusaContainer): Promise<void> {
  await recheckClaimsWorkflow(container).run();
}

export const config = {
  name: "recheck-claims",
  schedule: { interval: 60_000 },
};
