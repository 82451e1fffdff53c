import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { mailOwedEvent } from "./mail-owed-event";

/** Only a wake-up: without it the job finds the mails within seconds. `mails`: which, for the log. Never throws. */
export async function wakeMailSender(container: MedusaContainer, mails: string): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: mailOwedEvent, data: {} });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The mails ${mails} wait for the job: ${String(error)}`);
  }
}
