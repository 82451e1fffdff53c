import { model } from "@medusajs/framework/utils";
import { subjectKinds } from "../subject-kinds";

/** What the guard last found in the texts of a product, a category …; one row each, also when it found nothing. */
const ClaimCheck = model
  .define("claim_check", {
    id: model.id({ prefix: "ccheck" }).primaryKey(),
    subject_kind: model.enum([...subjectKinds]),
    subject_id: model.text(),
    subject_name: model.text(),
    is_published: model.boolean(),
    /** A list of OpenText: barred, or waiting for a person's answer. */
    open_texts: model.json(),
    /** Ids of the register's claims that it makes where shoppers read it. */
    claims: model.json(),
    /** Of all that was looked at, and by which rules: when either changes, it is looked at again. */
    content_hash: model.text(),
    rules_version: model.text(),
    /**
     * Hash of the content that was let through and has stood published since; null while it is not published. Stricter
     * rules don't take it off by themselves: a person decides.
     */
    stood_hash: model.text().nullable(),
    /** When something published was found wanting; null again once it is mended. */
    fell_at: model.dateTime().nullable(),
    checked_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_claim_check_subject", on: ["subject_kind", "subject_id"], unique: true },
    { name: "IDX_claim_check_open", on: ["checked_at"], where: "open_texts <> '[]'" },
  ]);

export default ClaimCheck;
