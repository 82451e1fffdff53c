import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CONTACT_MODULE } from "../../../../modules/contact";
import type { MessageState } from "../../../../modules/contact/message-states";
import type ContactModuleService from "../../../../modules/contact/service";
import type { UpdateContactMessageBody } from "../validators";

/** Marks a message as answered, or as new again. 404 for one that isn't there. */
export async function POST(
  req: MedusaRequest<UpdateContactMessageBody>,
  res: MedusaResponse<{ id: string; state: MessageState }>,
): Promise<void> {
  const contact = req.scope.resolve<ContactModuleService>(CONTACT_MODULE);
  const { id } = await contact.retrieveContactMessage(req.params.id!, { select: ["id"] });
  const { state } = await contact.updateContactMessages({ id, state: req.validatedBody.state });
  res.json({ id, state });
}
