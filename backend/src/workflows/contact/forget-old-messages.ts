import type { MedusaContainer } from "@medusajs/framework/types";
import { CONTACT_MODULE } from "../../modules/contact";
import type ContactModuleService from "../../modules/contact/service";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";

/** As the privacy notice promises. */
const keptYears = 2;

/** Deletes what people wrote long ago, and our copies of the mails about it; says how many messages. */
export async function forgetOldMessages(container: MedusaContainer): Promise<number> {
  await container.resolve<OutboxModuleService>(OUTBOX_MODULE).forgetOlderThan("contact-message", keptYears);
  return await container.resolve<ContactModuleService>(CONTACT_MODULE).forgetOlderThan(keptYears);
}
