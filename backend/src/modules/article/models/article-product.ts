import { model } from "@medusajs/framework/utils";

/** The one record that ties a live article to a product; both pages read it. */
const ArticleProduct = model
  .define("article_product", {
    id: model.id({ prefix: "artprod" }).primaryKey(),
    article_id: model.text(),
    product_id: model.text(),
    /** Order on the article's page, from 1. */
    position: model.number(),
    why: model.text(),
  })
  .indexes([{ on: ["article_id", "product_id"], unique: true }, { on: ["product_id"] }]);

export default ArticleProduct;
