import { guardVersion } from "@balance/compliance/guard-version";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { judgeTexts, type JudgedText } from "../../../../../workflows/claim-review/judge-texts";
import { readSignOffs } from "../../../../../workflows/claim-review/read-sign-offs";
import { readSubject } from "../../../../../workflows/claim-review/read-subject";
import { subjectOf } from "../../subject-of";

/** All that one subject says, as it is judged now. */
export interface AdminClaimTextsResponse {
  name: string;
  is_published: boolean;
  guard_version: string;
  texts: (Pick<JudgedText, "digest" | "field" | "place" | "text" | "verdict" | "findings"> & {
    /** Of a doubtful text: somebody has answered for it. */
    is_answered: boolean;
  })[];
}

/** `GET /admin/claim-reviews/:kind/:id` */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminClaimTextsResponse>): Promise<void> {
  const subject = subjectOf(req.params);
  const found = await readSubject(req.scope, subject);
  if (!found)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${subject.kind} ${subject.id}.`);
  const answered = await readSignOffs(req.scope, subject);
  res.json({
    name: found.name,
    is_published: found.is_published,
    guard_version: guardVersion,
    texts: judgeTexts(found.texts).map(({ digest, field, place, text, verdict, findings }) => ({
      ...{ digest, field, place, text, verdict, findings },
      is_answered: verdict === "review" && answered.has(digest),
    })),
  });
}
