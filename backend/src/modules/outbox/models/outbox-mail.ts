import { model } from "@medusajs/framework/utils";
import { mailStates, mailStreams } from "../mail-states";

/** A mail that is owed to somebody; at most one of a template about a subject. Its history stays in the row. */
const OutboxMail = model
  .define("outbox_mail", {
    id: model.id({ prefix: "mail" }).primaryKey(),
    template: model.text(),
    /** What it is about: an order's id, say. */
    subject_id: model.text(),
    stream: model.enum([...mailStreams]),
    /**
     * The letter: to whom, and everything that the template shows. Written at the first attempt, moments after the mail
     * became owed, and never changed: an order's confirmation says what was agreed, however late it gets through.
     */
    to_address: model.text().nullable(),
    reply_to: model.text().nullable(),
    props: model.json().nullable(),
    /** Takes a POST that ends the sender's consent (RFC 8058); marketing mails only. */
    unsubscribe_url: model.text().nullable(),
    /** Without angle brackets. The same at every attempt, so that mailboxes can tell a repeat (RFC 5322 section 3.6.4). */
    message_id: model.text().unique(),
    state: model.enum([...mailStates]).default("owed"),
    /** Attempts begun, counted when a worker takes the mail. */
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    lease_token: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["template", "subject_id"], unique: true },
    { on: ["next_attempt_at"], where: "state = 'owed'" },
    { on: ["lease_until"], where: "state = 'sending'" },
  ]);

export default OutboxMail;
