import { MedusaError } from "@medusajs/framework/utils";
import { type ClaimSubject, subjectKinds } from "../../../modules/claim-review/subject-kinds";

/** The subject that a request's address names. Throws a MedusaError "not_found" for a kind that does not exist. */
export function subjectOf({ kind, id }: Record<string, string | undefined>): ClaimSubject {
  const known = subjectKinds.find((one) => one === kind);
  if (known && id) return { kind: known, id };
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `There is no "${kind ?? ""}": it is one of ${subjectKinds.join(", ")}.`,
  );
}
