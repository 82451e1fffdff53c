import { model } from "@medusajs/framework/utils";

/** A topic of a live article. */
const ArticleTopic = model
  .define("article_topic", {
    id: model.id({ prefix: "arttopic" }).primaryKey(),
    article_id: model.text(),
    name: model.text(),
    /** "reading-research", as in `/articles?topic=reading-research`. */
    slug: model.text(),
  })
  .indexes([{ on: ["article_id", "slug"], unique: true }, { on: ["slug"] }]);

export default ArticleTopic;
