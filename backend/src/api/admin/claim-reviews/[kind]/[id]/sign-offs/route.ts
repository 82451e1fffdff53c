import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { signOffClaimsWorkflow } from "../../../../../../workflows/claim-review/sign-off-claims";
import { readStaff } from "../../../../../read-staff";
import { subjectOf } from "../../../subject-of";
import type { SignOffBody } from "../../../validators";

/** `POST /admin/claim-reviews/:kind/:id/sign-offs`: the member of staff who is logged in answers for texts, under their name. */
export async function POST(
  req: AuthenticatedMedusaRequest<SignOffBody>,
  res: MedusaResponse<{ signed_off: number } | { type: string; message: string }>,
): Promise<void> {
  if (req.auth_context.actor_type !== "user")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Only a person who is logged in can sign off a text.",
    );
  const { digests, reason } = req.validatedBody;
  const { errors } = await signOffClaimsWorkflow(req.scope).run({
    input: {
      subject: subjectOf(req.params),
      digests,
      reason,
      actor: await readStaff(req),
    },
    throwOnError: false,
  });
  const [failed] = errors.map(({ error }) => error as Error & { type?: string });
  if (failed?.type === MedusaError.Types.CONFLICT) {
    // the engine's own answer to a conflict does not say what to do
    res.status(409).json({ type: failed.type, message: failed.message });
    return;
  }
  if (failed) throw failed;
  res.json({ signed_off: new Set(digests).size });
}
