import { model } from "@medusajs/framework/utils";

/** One product of a file with its rows; written before anything is done, so that a run goes on where it was killed. */
const ProductFileItem = model
  .define("product_file_item", {
    id: model.id({ prefix: "pfitem" }).primaryKey(),
    run_id: model.text(),
    /** In the order of the file. */
    number: model.number(),
    /** Sets are 1: they wait for all others, which they may be made of. */
    wave: model.number(),
    /** A `FileProduct`. */
    product: model.json(),
    state: model.enum(["waiting", "done", "refused"]).default("waiting"),
    /** The lines of the report; null while it waits. */
    lines: model.json().nullable(),
    /** How often something broke that a new try may mend. */
    tries: model.number().default(0),
    last_error: model.text().nullable(),
  })
  .indexes([
    { on: ["run_id", "number"], unique: true },
    { on: ["run_id", "wave", "number"], where: "state = 'waiting'" },
  ]);

export default ProductFileItem;
