import { model } from "@medusajs/framework/utils";
import { messageStates } from "../message-states";

/** What somebody wrote by the form on `/contact`. */
const ContactMessage = model
  .define("contact_message", {
    id: model.id({ prefix: "msg" }).primaryKey(),
    name: model.text(),
    email: model.text(),
    /** As typed; empty when left out. It may name no order, or somebody else's. */
    order_number: model.text(),
    message: model.text(),
    state: model.enum([...messageStates]).default("new"),
    /** Digest of the form's id and all that was typed: the same form sent twice is one message, a changed one is new. */
    submission: model.text().unique(),
    /** Keyed digest of the network it came from: enough to count by, of no use for finding anybody. */
    sender_network: model.text(),
  })
  .indexes([{ on: ["sender_network", "created_at"] }, { on: ["state", "created_at"] }]);

export default ContactMessage;
