import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ArticleModule from "../modules/article";

/** Read-only: the record that ties an article to a product names the product itself, and is the only one. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id", isList: true },
  { ...ArticleModule.linkable.articleProduct.id, primaryKey: "product_id" },
  { readOnly: true },
);
