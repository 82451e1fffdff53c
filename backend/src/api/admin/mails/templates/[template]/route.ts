import type { RenderedMail } from "@balance/emails/render-mail";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { renderSample } from "../../../../../workflows/mail/render-sample";

/** The template with made-up data, as it would arrive. */
export async function GET(req: MedusaRequest, res: MedusaResponse<RenderedMail>): Promise<void> {
  res.json(await renderSample(req.params.template!));
}
