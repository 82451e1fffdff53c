import { model } from "@medusajs/framework/utils";

/**
 * A stretch of time in which shoppers were asked one price for one variant: the evidence behind every "was" price. Rows
 * are added and closed, and a trigger (see the migration) refuses every other change.
 */
const PriceHistory = model
  .define("price_history", {
    id: model.id({ prefix: "prhist" }).primaryKey(),
    variant_id: model.text(),
    currency_code: model.text(),
    /** For a quantity of one, including VAT. */
    price_pence: model.number(),
    charged_from: model.dateTime(),
    /** Null while it is charged. */
    charged_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["variant_id", "currency_code"], unique: true, where: "charged_until is null" },
    { on: ["variant_id", "currency_code", "charged_from"] },
  ])
  .checks([
    (columns) => `${columns.price_pence} >= 0 and ${columns.charged_until} >= ${columns.charged_from}`,
  ]);

export default PriceHistory;
