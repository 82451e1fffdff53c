import { model } from "@medusajs/framework/utils";
import { subjectKinds } from "../subject-kinds";

/**
 * A named member of staff has answered for what the guard wanted a person to look at: in exactly this text, as exactly this
 * version of the guard judged it. Append-only: a trigger refuses every update and delete.
 */
const ClaimSignOff = model
  .define("claim_sign_off", {
    id: model.id({ prefix: "csign" }).primaryKey(),
    subject_kind: model.enum([...subjectKinds]),
    subject_id: model.text(),
    /** SHA-256, hex, of the text with where it stands and what was found in it. */
    text_digest: model.text(),
    /** The text itself, so that the log can be read when the subject says something else. */
    text: model.text(),
    /** "description", "alt" … */
    field: model.text(),
    guard_version: model.text(),
    /** Ids of the rules that were answered. */
    rules: model.json(),
    actor_id: model.text(),
    /** As the member of staff was called then. */
    actor_name: model.text(),
    reason: model.text(),
  })
  .indexes([
    {
      name: "IDX_claim_sign_off_once",
      on: ["subject_kind", "subject_id", "text_digest", "guard_version"],
      unique: true,
    },
    { on: ["created_at"] },
  ]);

export default ClaimSignOff;
