import { revisionReasons } from "@balance/contracts/article-desk";
import { model } from "@medusajs/framework/utils";

/** A text as it once was. The database lets nobody change or delete one. */
const ArticleRevision = model
  .define("article_revision", {
    id: model.id({ prefix: "artrev" }).primaryKey(),
    article_id: model.text(),
    /** 1 is the oldest of its article. */
    number: model.number(),
    reason: model.enum([...revisionReasons]),
    /** ArticleFields */
    fields: model.json(),
    made_at: model.dateTime(),
    made_by_id: model.text().nullable(),
    made_by: model.text(),
  })
  .indexes([{ on: ["article_id", "number"], unique: true }]);

export default ArticleRevision;
