import { model } from "@medusajs/framework/utils";

/** Every address that an article has, had, or is about to have: no two articles ever share one. */
const ArticleSlug = model
  .define("article_slug", {
    id: model.id({ prefix: "artslug" }).primaryKey(),
    slug: model.text(),
    article_id: model.text(),
    /** `draft`: kept free for it; `old`: leads to the live one. */
    role: model.enum(["draft", "live", "old"]),
  })
  .indexes([{ on: ["slug"], unique: true }, { on: ["article_id"] }]);

export default ArticleSlug;
