import { model } from "@medusajs/framework/utils";
import { suppressionReasons } from "../subscriber-states";

/**
 * An address that gets no marketing, by keyed digest: it outlives erasure, and tells nobody the address. Only the
 * person's own fresh confirmation lifts it; an import never does.
 */
const Suppression = model.define("suppression", {
  id: model.id({ prefix: "supp" }).primaryKey(),
  address_hash: model.text().unique(),
  reason: model.enum([...suppressionReasons]),
});

export default Suppression;
