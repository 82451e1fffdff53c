import type { MedusaContainer } from "@medusajs/framework/types";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import type { Deed, WelcomeCodeRow } from "../../modules/welcome-code/service";
import { holdOwner } from "./hold-owner";
import { makeCodeReady } from "./make-code-ready";

/**
 * By staff: a new code in the place of the person's old one, with its own promotion and mail. It is still good for a first
 * order only. Null when there is no such code, or its address was erased.
 */
export async function issueCodeAgain(
  container: MedusaContainer,
  id: string,
  deed: Deed,
): Promise<WelcomeCodeRow | null> {
  const codes = container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE);
  const row = await codes.issueAgain(id, deed, holdOwner);
  if (row) await makeCodeReady(container, row);
  return row;
}
