import { guardVersion } from "@balance/compliance/guard-version";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import type { ClaimSubject } from "../../modules/claim-review/subject-kinds";

/** Digests of a subject's texts that somebody has answered for under the present version of the guard. */
export async function readSignOffs(
  container: MedusaContainer,
  subject: ClaimSubject,
): Promise<ReadonlySet<string>> {
  const answered = await readSignOffsOfMany(container, [subject]);
  return answered(subject);
}

/** As `readSignOffs`, for many subjects by one statement. */
export async function readSignOffsOfMany(
  container: MedusaContainer,
  subjects: ClaimSubject[],
): Promise<(subject: ClaimSubject) => ReadonlySet<string>> {
  const digests = await container
    .resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE)
    .answeredDigests(subjects, guardVersion);
  const none: ReadonlySet<string> = new Set();
  return ({ kind, id }) => digests.get(`${kind}/${id}`) ?? none;
}

/** `readSignOffs` for workflows; a list, because what a step gives back is kept as JSON. */
export const readSignOffsStep = createStep(
  "read-sign-offs",
  async (subject: ClaimSubject, { container }) =>
    new StepResponse([...(await readSignOffs(container, subject))]),
);
