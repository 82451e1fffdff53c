import { model } from "@medusajs/framework/utils";
import { dispatchEventKinds } from "../dispatch-event-kinds";

/** One thing that was done to an order or one of its parcels, by whom: appended, never changed. */
const DispatchEvent = model
  .define("dispatch_event", {
    id: model.id({ prefix: "disev" }).primaryKey(),
    order_id: model.text(),
    parcel_id: model.text().nullable(),
    kind: model.enum([...dispatchEventKinds]),
    /** For staff, in words. */
    detail: model.text().default(""),
    actor_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["order_id"] }]);

export default DispatchEvent;
