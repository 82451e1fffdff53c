import { model } from "@medusajs/framework/utils";
import { placementSteps } from "../placement-step";

/** The log of placing one basket's order: which ids it gets, and how far that has come. */
const Placement = model.define("placement", {
  id: model.id({ prefix: "place" }).primaryKey(),
  basket_id: model.text().unique(),
  settlement_id: model.text(),
  cart_id: model.text(),
  /** Chosen before the order is written. */
  order_id: model.text().unique(),
  step: model.enum([...placementSteps]),
  /** A PlacementPlan. */
  plan: model.json(),
  /** When each step of this attempt was done, ISO 8601 by its name. */
  steps: model.json(),
  attempt: model.number().default(1),
});

export default Placement;
