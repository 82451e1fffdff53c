import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { sendPreferencesLink } from "../../../../../../workflows/newsletter/send-preferences-link";

/** Mails the link to the person; staff never see it. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ sent: true }>): Promise<void> {
  if (!(await sendPreferencesLink(req.scope, req.params.id!))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no address left to send it to.");
  }
  res.json({ sent: true });
}
