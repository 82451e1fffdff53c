import { model } from "@medusajs/framework/utils";

/** Network address and browser of an event: apart from the ledger, because they are deleted after 12 months. */
const ConsentEventOrigin = model.define("consent_event_origin", {
  id: model.id({ prefix: "origin" }).primaryKey(),
  consent_event_id: model.text().unique(),
  ip: model.text(),
  user_agent: model.text(),
});

export default ConsentEventOrigin;
