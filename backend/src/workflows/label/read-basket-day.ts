import { allergenCodes, allergenNames } from "@balance/compliance/allergens";
import type { AllergenCode } from "@balance/compliance/label-record";
import { sumOfDay } from "@balance/compliance/sum-of-day";
import type { BasketDay } from "@balance/contracts/basket-day";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { LABEL_MODULE } from "../../modules/label";
import { readStoredLabel } from "../../modules/label/label-shape";
import type LabelModuleService from "../../modules/label/service";
import { goodsInside } from "../catalogue/goods-inside";
import { noSuchBasket } from "../basket/load-priced-basket";

/** What the foods in a basket bring a day; those in a set count too. Throws a MedusaError "not_found" without the basket. */
export async function readBasketDay(container: MedusaContainer, basketId: string): Promise<BasketDay> {
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(basketId);
  if (!basket) throw noSuchBasket();
  const productIds = await productsInside(
    container,
    basket.line_items.map(({ variant_id }) => variant_id),
  );
  const stored = await container.resolve<LabelModuleService>(LABEL_MODULE).labelsOf(productIds);
  const labels = [...stored.values()].flatMap((row) => {
    const read = readStoredLabel(row);
    return "label" in read ? read.label : [];
  });
  const named = (codes: AllergenCode[]) =>
    allergenCodes.filter((code) => codes.includes(code)).map((code) => allergenNames[code]);
  return {
    nutrients: sumOfDay(labels).map(({ nutrient, ...rest }) => ({ name: nutrient, ...rest })),
    allergens: named(labels.flatMap(({ contains_allergens }) => contains_allergens)),
    may_contain: named(labels.flatMap(({ may_contain }) => may_contain)),
  };
}

/** The products of these variants, and the ones whose stock a set among them is made of. */
async function productsInside(container: MedusaContainer, variantIds: string[]): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { product_id: string }[] }>(
      `select distinct inside.product_id
       from product_variant own cross join lateral ${goodsInside("own")} inside
       where own.id = any(:variantIds)`,
      { variantIds },
    );
  return rows.map(({ product_id }) => product_id);
}
