import { model } from "@medusajs/framework/utils";

/** A live article cites a source; `position` is the number that readers see, from 1. */
const ArticleCitation = model
  .define("article_citation", {
    id: model.id({ prefix: "artcite" }).primaryKey(),
    article_id: model.text(),
    source_id: model.text(),
    position: model.number(),
  })
  .indexes([{ on: ["article_id", "source_id"], unique: true }, { on: ["source_id"] }]);

export default ArticleCitation;
