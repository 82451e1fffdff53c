import { model } from "@medusajs/framework/utils";
import { subscriberStates } from "../subscriber-states";

/** A person of the newsletter, as things stand now; how it came to that is in the ledger. */
const Subscriber = model
  .define("subscriber", {
    id: model.id({ prefix: "sub" }).primaryKey(),
    /** As typed: where mail goes. Null once erased, like the key. */
    email: model.text().nullable(),
    /** One person is one row, however the address is spelled. */
    address_key: model.text().unique().nullable(),
    /** Keyed digest of the address key; stays after erasure, so that the proof can still be found by the address. */
    address_hash: model.text().index(),
    /** Empty when not given. */
    first_name: model.text().default(""),
    status: model.enum([...subscriberStates]).default("pending"),
    topics: model.array(),
    paused_until: model.dateTime().nullable(),
    /** The latest request: a pending row is deleted 14 days after it. */
    requested_at: model.dateTime(),
    confirmed_at: model.dateTime().nullable(),
    unsubscribed_at: model.dateTime().nullable(),
    erased_at: model.dateTime().nullable(),
    /** Where the row came from: a form, `import` or `staff`. */
    source: model.text(),
    /** Part of what signs the preferences link: raised with the address, so that the old mailbox's links end. */
    link_epoch: model.number().default(0),
    /** What follows a confirmation is still owed since then; null when it is done. */
    follow_up_due_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["status", "created_at"] },
    { on: ["follow_up_due_at"], where: "follow_up_due_at is not null" },
  ]);

export default Subscriber;
