import { model } from "@medusajs/framework/utils";

/** What stood beside the box, word for word. The database refuses to change or delete a row. */
const WordingVersion = model.define("wording_version", {
  /** Made of the digest: equal words are one version. */
  id: model.text().primaryKey(),
  purpose: model.text(),
  checkbox_label: model.text(),
  text: model.text(),
  privacy_url: model.text(),
  privacy_version: model.text(),
  /** SHA-256 of all of the above. */
  hash: model.text(),
  valid_from: model.dateTime(),
});

export default WordingVersion;
