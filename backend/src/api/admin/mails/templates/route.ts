import { mailTemplates } from "@balance/emails/render-mail";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

export interface AdminMailTemplatesResponse {
  templates: string[];
}

export function GET(_req: MedusaRequest, res: MedusaResponse<AdminMailTemplatesResponse>): void {
  res.json({ templates: mailTemplates });
}
