import type { RefusalResponse } from "@balance/contracts/basket";
import type { SignUpResponse } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { SignUpReceipt } from "../../../modules/newsletter/receive-sign-up";
import { signUpReceivedEvent } from "../../../workflows/newsletter/receive-sign-up";

/** Answers first, and only then wakes up whoever looks at the address. */
export async function answerSignUp(
  container: MedusaContainer,
  response: MedusaResponse<SignUpResponse | RefusalResponse>,
  receipt: SignUpReceipt,
): Promise<void> {
  if (!receipt.kept) {
    if (receipt.reason === "too-many") {
      const message =
        "Many sign-ups have come from your network within the last hour. Please try again later.";
      response.status(429).json({ type: "too_many_requests", message });
      return;
    }
    const message =
      "The words beside the box have changed since you opened the page. Please send the form again.";
    response.status(409).json({ type: "wording_changed", message });
    return;
  }
  response.status(202).json({ accepted: true });
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: signUpReceivedEvent, data: {} });
  } catch (error) {
    // only a wake-up: the job finds the sign-up within seconds
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`A sign-up waits for the job: ${String(error)}`);
  }
}
