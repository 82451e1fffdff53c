import { guardVersion } from "@balance/compliance/guard-version";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import type { ClaimSubject } from "../../modules/claim-review/subject-kinds";
import { judgeTexts } from "./judge-texts";
import { checkSubject } from "./check-subject";
import { readSubject } from "./read-subject";
import { shortestReason } from "./shortest-reason";

export interface SignOffInput {
  subject: ClaimSubject;
  /** Digests of the texts as the member of staff saw them. */
  digests: string[];
  reason: string;
  actor: { id: string; name: string };
}

const recordSignOffsStep = createStep(
  "record-sign-offs",
  async ({ subject, digests, reason, actor }: SignOffInput, { container }) => {
    if (reason.trim().length < shortestReason || actor.name.trim() === "") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `A sign-off needs a name and a reason of at least ${shortestReason} letters.`,
      );
    }
    const found = await readSubject(container, subject);
    if (!found)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${subject.kind} ${subject.id}.`);
    const judged = new Map(judgeTexts(found.texts).map((one) => [one.digest, one]));
    const signed = [...new Set(digests)].map((digest) => {
      const text = judged.get(digest);
      if (!text) {
        throw new MedusaError(
          MedusaError.Types.CONFLICT,
          "The text, or what the rules say of it, has changed since you read it. Load the page again.",
        );
      }
      if (text.verdict === "review") return text;
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        text.verdict === "block"
          ? `(${text.place}) Nobody can sign this off: the words must go.`
          : `(${text.place}) Nothing in this text needs a sign-off.`,
      );
    });
    await container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE).recordSignOffs(
      signed.map(({ digest, text, field, findings }) => ({
        subject_kind: subject.kind,
        subject_id: subject.id,
        text_digest: digest,
        text,
        field,
        guard_version: guardVersion,
        rules: [...new Set(findings.map(({ rule }) => rule))],
        actor_id: actor.id,
        actor_name: actor.name.trim(),
        reason: reason.trim(),
      })),
    );
  },
);

/** So that the list shows it at once; without it, the next recheck would. */
const judgeAgainStep = createStep("judge-again", async ({ subject }: SignOffInput, { container }) => {
  await checkSubject(container, subject);
});

/**
 * A named member of staff answers for texts that the guard wants a person to look at. Throws a MedusaError "conflict" when
 * a text is not stored as they saw it, "not_allowed" when it is barred or needs no answer, "invalid_data" without name or
 * reason. What is written is never changed or taken back: a text that should not stand is mended or unpublished.
 */
export const signOffClaimsWorkflow = createWorkflow(
  "sign-off-claims",
  (input: WorkflowData<SignOffInput>) => {
    recordSignOffsStep(input);
    judgeAgainStep(input);
    return new WorkflowResponse(undefined);
  },
);
