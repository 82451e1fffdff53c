import type { CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readShopSetting } from "../../../../workflows/catalogue/shop-setting";
import { offerProducts, productCard } from "../../../../workflows/catalogue/offered-product";
import { readCategories, readProducts } from "../../../../workflows/catalogue/read-products";
import type { ListProductsQuery } from "../validators";

/** `GET /store/catalogue/products?category=&handles=`: tiles of everything that can be bought, and the shop's menu. */
export async function GET(
  req: MedusaRequest<unknown, ListProductsQuery>,
  res: MedusaResponse<CatalogueProductsResponse>,
): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const shop = await readShopSetting(database);
  const [listed, categories] = await Promise.all([
    readProducts(database, shop, req.validatedQuery),
    readCategories(database, shop),
  ]);
  const offered = await offerProducts(req.scope, database, shop, listed);
  res.json({ products: offered.map(productCard), categories });
}
