import { model } from "@medusajs/framework/utils";

/** A file that staff brought in: who, when, which, and how much of it was taken. The file itself is not kept. */
const NewsletterImport = model.define("newsletter_import", {
  id: model.id({ prefix: "nlimp" }).primaryKey(),
  kind: model.enum(["subscribers", "past_customers"]),
  file_name: model.text(),
  /** SHA-256 of the file, by which whoever has it can show that it was this one. */
  file_digest: model.text(),
  actor: model.text(),
  taken: model.number(),
  refused: model.number(),
});

export default NewsletterImport;
