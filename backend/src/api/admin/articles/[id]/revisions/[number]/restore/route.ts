import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskOutcome } from "../../../../../../../workflows/article/desk-outcome";
import { restoreRevision } from "../../../../../../../workflows/article/restore-revision";
import { readStaff } from "../../../../../../read-staff";
import { answerOutcome } from "../../../../answer-outcome";
import type { VersionBody } from "../../../../validators";

/** `POST /admin/articles/:id/revisions/:number/restore`: an older text becomes the draft; nothing goes live. */
export async function POST(req: AuthenticatedMedusaRequest<VersionBody>, res: MedusaResponse): Promise<void> {
  const { id = "", number = "" } = req.params;
  const result: DeskOutcome = /^[1-9]\d{0,8}$/u.test(number)
    ? await restoreRevision(req.scope, id, Number(number), req.validatedBody, await readStaff(req))
    : { outcome: "not_found" };
  answerOutcome(res, result);
}
