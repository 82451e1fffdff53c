import type { CatalogueProductResponse } from "@balance/contracts/catalogue";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { LABEL_MODULE } from "../../../../../modules/label";
import type LabelModuleService from "../../../../../modules/label/service";
import { readShopSetting } from "../../../../../workflows/catalogue/shop-setting";
import { labelView } from "../../../../../workflows/catalogue/label-view";
import {
  bestStock,
  offerProducts,
  productCard,
  productPictures,
} from "../../../../../workflows/catalogue/offered-product";
import { readProducts, readRelatedProducts } from "../../../../../workflows/catalogue/read-products";
import { readSetParts } from "../../../../../workflows/catalogue/read-set-parts";

const relatedLimit = 4;

/** `GET /store/catalogue/products/:handle`: all that must be free to read before a purchase. */
export async function GET(req: MedusaRequest, res: MedusaResponse<CatalogueProductResponse>): Promise<void> {
  const handle = req.params.handle ?? "";
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const shop = await readShopSetting(database);
  const [listed] = await readProducts(database, shop, { handles: [handle] });
  if (!listed) throw notFound(handle);
  const [related, labels, setParts] = await Promise.all([
    readRelatedProducts(database, shop, listed, relatedLimit),
    req.scope.resolve<LabelModuleService>(LABEL_MODULE).labelsOf([listed.id]),
    readSetParts(
      database,
      shop,
      listed.variants.map(({ id }) => id),
    ),
  ]);
  const [product, ...others] = await offerProducts(req.scope, database, shop, [listed, ...related]);
  if (product?.id !== listed.id) throw notFound(handle);
  const label = labels.get(product.id);
  res.json({
    product: {
      id: product.id,
      handle: product.handle,
      title: product.title,
      description: product.description ?? "",
      category: product.category,
      pictures: productPictures(product),
      stock: bestStock(product.offers),
      variants: product.offers,
      set_parts: product.offers.flatMap(({ id }) => setParts.get(id) ?? []),
      label: label ? labelView(label) : null,
      related: others.map(productCard),
    },
  });
}

function notFound(handle: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product "${handle}" on sale.`);
}
