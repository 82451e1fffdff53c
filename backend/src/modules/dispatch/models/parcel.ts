import { parcelStates } from "@balance/contracts/dispatch-desk";
import { model } from "@medusajs/framework/utils";

/** What leaves the shop in one piece, by carrier or over the counter of the spa. */
const Parcel = model
  .define("parcel", {
    id: model.id({ prefix: "parcel" }).primaryKey(),
    order_id: model.text(),
    /** The engine's fulfilment; a parcel that is sent in place of a lost one has none, since nothing more was sold. */
    fulfillment_id: model.text().nullable(),
    replaces_id: model.text().nullable(),
    /** In place of recalled goods, or of such a parcel that was lost: it counts beside what was bought, not against it. */
    beyond_order: model.boolean().default(false),
    location_id: model.text(),
    is_collection: model.boolean().default(false),
    state: model.enum([...parcelStates]).default("packed"),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    packed_by: model.text(),
    packed_by_name: model.text(),
    /** The caller's own key: the same press of a button twice is one parcel. */
    key: model.text().unique(),
    packed_at: model.dateTime(),
    sent_at: model.dateTime().nullable(),
    ready_at: model.dateTime().nullable(),
    handed_over_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    lost_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    /** When the rest of the shop was told of its last change; null while that is owed. */
    announced_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id"] }, { on: ["state"] }, { on: ["fulfillment_id"], unique: true }]);

export default Parcel;
