import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import LabelModule from "../modules/label";

/** Read-only: the label row names its product itself, so there is no link table that could disagree with it. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...LabelModule.linkable.productLabel.id, primaryKey: "product_id" },
  { readOnly: true },
);
