import type { MedusaContainer } from "@medusajs/framework/types";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import { makeCodeReady } from "./make-code-ready";

const codesAtOnce = 100;

/** Gives promotion and mail to the codes whose worker died before it had. */
export async function finishWelcomeCodes(container: MedusaContainer): Promise<void> {
  const unready = await container
    .resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE)
    .listUnready(codesAtOnce);
  for (const row of unready) await makeCodeReady(container, row);
}
