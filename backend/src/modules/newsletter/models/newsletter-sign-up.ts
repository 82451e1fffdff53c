import { model } from "@medusajs/framework/utils";

/**
 * A sign-up as it came in. The request writes this row and nothing else, for known and unknown addresses alike; what it
 * leads to is decided afterwards. Deleted two days later.
 */
const NewsletterSignUp = model
  .define("newsletter_sign_up", {
    id: model.id({ prefix: "signup" }).primaryKey(),
    email: model.text(),
    address_key: model.text(),
    first_name: model.text(),
    topics: model.array(),
    source: model.text(),
    page_url: model.text(),
    wording_version_id: model.text(),
    ip: model.text(),
    user_agent: model.text(),
    /** Digest of form and content: the same form sent twice is one sign-up. */
    submission: model.text().unique(),
    /** Keyed digest of the network it came from, to count by. */
    sender_network: model.text(),
    /** Null until it has been dealt with. */
    outcome: model.enum(["confirmation_owed", "already_active", "too_many"]).nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
  })
  .indexes([
    { on: ["sender_network", "created_at"] },
    { on: ["address_key", "created_at"] },
    { on: ["next_attempt_at"], where: "outcome is null" },
  ]);

export default NewsletterSignUp;
