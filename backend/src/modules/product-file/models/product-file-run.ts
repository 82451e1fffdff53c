import { model } from "@medusajs/framework/utils";

/** A product file that staff brought in: who, when, and which. */
const ProductFileRun = model.define("product_file_run", {
  id: model.id({ prefix: "pfrun" }).primaryKey(),
  /** From the browser: a file that is sent twice is brought in once. */
  key: model.text().unique(),
  file_name: model.text(),
  /** SHA-256 of the file. */
  file_digest: model.text(),
  actor_id: model.text(),
  actor_name: model.text(),
  finished_at: model.dateTime().nullable(),
});

export default ProductFileRun;
