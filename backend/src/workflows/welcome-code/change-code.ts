import type { MedusaContainer } from "@medusajs/framework/types";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import type { Deed, WelcomeCodeRow } from "../../modules/welcome-code/service";

export type CodeChange = { change: "extend"; last_day: string } | { change: "revoke" };

/**
 * By staff, with a reason, which is logged in the same transaction. A basket that is being paid with a revoked code keeps
 * what its shopper agreed to. Null when there is no such code, or it was withdrawn already.
 */
export async function changeCode(
  container: MedusaContainer,
  id: string,
  wanted: CodeChange,
  deed: Deed,
): Promise<WelcomeCodeRow | null> {
  const codes = container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE);
  return wanted.change === "extend"
    ? await codes.extend(id, wanted.last_day, deed)
    : await codes.revoke(id, deed);
}
