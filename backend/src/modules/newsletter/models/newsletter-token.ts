import { model } from "@medusajs/framework/utils";
import { tokenPurposes } from "../subscriber-states";

/** A link that was mailed. It works once, for 7 days; only its digest is kept. */
const NewsletterToken = model
  .define("newsletter_token", {
    id: model.id({ prefix: "nltok" }).primaryKey(),
    purpose: model.enum([...tokenPurposes]),
    token_hash: model.text().unique(),
    subscriber_id: model.text(),
    /** What takes effect when the link is used. */
    email: model.text(),
    first_name: model.text(),
    topics: model.array(),
    source: model.text(),
    page_url: model.text().nullable(),
    wording_version_id: model.text().nullable(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["subscriber_id", "created_at"] }]);

export default NewsletterToken;
