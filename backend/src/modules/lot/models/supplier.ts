import { model } from "@medusajs/framework/utils";

/** Whom goods came from: Regulation (EC) 178/2002, article 18 asks for one step back. */
const Supplier = model.define("supplier", {
  id: model.id({ prefix: "supp" }).primaryKey(),
  name: model.text().searchable(),
  address: model.text(),
  phone: model.text(),
  /** For a recall at night or on a Sunday. */
  out_of_hours_phone: model.text(),
  email: model.text(),
  /** Number under which the supplier is registered as a food business, or approved. */
  food_registration: model.text(),
  notes: model.text(),
});

export default Supplier;
