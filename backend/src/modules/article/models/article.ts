import { articleStates } from "@balance/contracts/article-desk";
import { model } from "@medusajs/framework/utils";

/** An article: its draft, and which of its revisions readers see. What readers see is never the draft. */
const Article = model
  .define("article", {
    id: model.id({ prefix: "art" }).primaryKey(),
    state: model.enum([...articleStates]).default("draft"),
    /** Goes up by one with every change; a change that names another number changes nothing. */
    version: model.number().default(1),
    /** ArticleFields */
    draft: model.json(),
    saved_at: model.dateTime(),
    saved_by_id: model.text().nullable(),
    saved_by: model.text(),
    /** Numbers of revisions. */
    live_revision: model.number().nullable(),
    scheduled_revision: model.number().nullable(),
    scheduled_for: model.dateTime().nullable(),
    first_published_at: model.dateTime().nullable(),
    published_at: model.dateTime().nullable(),
    /** Why a publication that was planned did not take place. */
    held_reason: model.text().nullable(),
  })
  .indexes([{ on: ["state"] }, { on: ["scheduled_for"], where: "scheduled_for is not null" }]);

export default Article;
