import { model } from "@medusajs/framework/utils";
import { consentEvents, consentMethods } from "../subscriber-states";

/**
 * The ledger: what happened to a person's consent, with the proof (UK GDPR art 7(1)). The database refuses to change or
 * delete a row. It holds no address; with the subscriber's row gone, it is about nobody.
 */
const ConsentEvent = model
  .define("consent_event", {
    id: model.id({ prefix: "consent" }).primaryKey(),
    /** Order of writing; two events may have one time. */
    position: model.autoincrement(),
    subscriber_id: model.text(),
    event: model.enum([...consentEvents]),
    /** When it happened, which for an import is long before it was written down. */
    occurred_at: model.dateTime(),
    purpose: model.text().default("newsletter"),
    /** Chosen after this event. */
    topics: model.array(),
    source: model.text(),
    /** Path of the page with the form. */
    page_url: model.text().nullable(),
    form_version_id: model.text().nullable(),
    wording_version_id: model.text().nullable(),
    locale: model.text().default("en-GB"),
    method: model.enum([...consentMethods]).nullable(),
    token_hash: model.text().nullable(),
    token_expires_at: model.dateTime().nullable(),
    /** `subscriber`, `mailbox_provider`, `shop`, or the id of a member of staff. */
    actor: model.text(),
    /** Where other proof lies: a line of an import, a note of a call. */
    evidence_ref: model.text().nullable(),
  })
  .indexes([{ on: ["subscriber_id", "position"] }]);

export default ConsentEvent;
