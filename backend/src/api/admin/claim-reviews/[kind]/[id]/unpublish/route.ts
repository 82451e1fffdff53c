import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { unpublishSubject } from "../../../../../../workflows/claim-review/unpublish-subject";
import { subjectOf } from "../../../subject-of";

/** `POST /admin/claim-reviews/:kind/:id/unpublish`: takes it off the shop; a second call changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ unpublished: true }>): Promise<void> {
  await unpublishSubject(req.scope, subjectOf(req.params));
  res.json({ unpublished: true });
}
