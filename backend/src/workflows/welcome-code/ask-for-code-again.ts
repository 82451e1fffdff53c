import { createHmac } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import { networkOf } from "../contact/network-of";
import { codeAskedAgainEvent } from "./code-asked-again-event";

const requestsPerHour = 10;

/**
 * Takes the wish and says no more than that, in the same time for every address: whether there is a code is looked up
 * afterwards. False when the sender's network asks too often.
 */
export async function askForCodeAgain(
  container: MedusaContainer,
  email: string,
  senderAddress: string,
): Promise<boolean> {
  const network = createHmac("sha256", environment.COOKIE_SECRET)
    .update(`welcome code: ${networkOf(senderAddress)}`)
    .digest("hex");
  const isCounted = await container
    .resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE)
    .countRequest(network, requestsPerHour);
  if (!isCounted) return false;
  await container.resolve(Modules.EVENT_BUS).emit({ name: codeAskedAgainEvent, data: { email } });
  return true;
}
