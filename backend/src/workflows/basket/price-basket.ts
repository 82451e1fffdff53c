import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { BasketDiscount, BasketLineItem } from "@balance/contracts/basket";
import type { BasketLineItemRow, BasketRow } from "../../modules/basket/basket-row";
import { storedPicture } from "../catalogue/stored-picture";
import type { LineToDiscount } from "./compute-discounts";
import { mostOfVariant } from "../catalogue/most-of-variant";
import { type PricedLine, priceLines } from "./price-lines";
import { type PricedDeliveryOption, readDeliveryOptions } from "./read-delivery-options";
import { tryCode } from "./try-code";
import { readUnitPrices } from "../catalogue/read-unit-prices";
import { readVariantsForSale, type VariantForSale } from "../catalogue/read-variants-for-sale";
import { readShopSetting, type ShopSetting } from "../catalogue/shop-setting";

export interface PricedBasketLine {
  row: BasketLineItemRow;
  /** Undefined when the variant is gone from the database. */
  variant: VariantForSale | undefined;
  is_sold: boolean;
  line_item: BasketLineItem;
  discounts: PricedLine["discounts"];
}

/** A basket with everything that was found out while pricing it: what a view shows and what a cart is written from. */
export interface PricedBasket {
  basket: BasketRow;
  shop: ShopSetting;
  lines: PricedBasketLine[];
  discount: BasketDiscount | null;
  /** What the code waits for, when it could be good once that is known. */
  code_waits_for: "email" | null;
  /** Those that carry all of these goods. */
  delivery_options: PricedDeliveryOption[];
}

/** Prices a basket from today's prices, stock, promotions and delivery rates; trusts nothing stored and writes nothing. */
export async function priceBasket(container: MedusaContainer, basket: BasketRow): Promise<PricedBasket> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const shop = await readShopSetting(database);
  const variants = await readVariantsForSale(
    database,
    shop,
    basket.line_items.map((row) => row.variant_id),
  );
  const wanted = basket.line_items.flatMap(({ variant_id, quantity }) => {
    const variant = variants.get(variant_id);
    return variant ? [{ variant, quantity }] : [];
  });
  const unitPrices = await readUnitPrices(container, shop, wanted);

  const toDiscount = basket.line_items.flatMap((row): LineToDiscount[] => {
    const variant = variants.get(row.variant_id);
    const unitPricePence = unitPrices.get(row.variant_id);
    if (!variant?.is_sold || unitPricePence === undefined) return [];
    return [{ id: row.id, variant, quantity: row.quantity, unit_price_pence: unitPricePence }];
  });
  const code = await tryCode(container, shop, basket, toDiscount);
  const sold = new Map(toDiscount.map((line) => [line.id, line]));
  const priced = priceLines(
    basket.line_items.map(({ id, quantity }) => ({
      id,
      quantity,
      unit_price_pence: sold.get(id)?.unit_price_pence ?? 0,
    })),
    code.discounts,
  );

  const lines = basket.line_items.map((row, index): PricedBasketLine => {
    const { discounts, ...amounts } = priced[index]!;
    const variant = variants.get(row.variant_id);
    const isSold = sold.has(row.id);
    return {
      row,
      variant,
      is_sold: isSold,
      discounts,
      line_item: {
        ...amounts,
        variant_id: row.variant_id,
        product_handle: variant?.product_handle ?? "",
        product_title: variant?.product_title ?? "Something in your basket",
        variant_title: variant?.title ?? "",
        sku: variant?.sku ?? "",
        picture: variant?.thumbnail
          ? { url: storedPicture(variant.thumbnail), alt: variant.product_title }
          : null,
        quantity: row.quantity,
        unit_price_pence: sold.get(row.id)?.unit_price_pence ?? 0,
        available_quantity: isSold ? mostOfVariant(variant) : 0,
      },
    };
  });

  const goodsAfterDiscount = lines.reduce((sum, { line_item }) => sum + line_item.total_pence, 0);
  const options = await readDeliveryOptions(container, database, shop, goodsAfterDiscount);
  const codeTakes = lines
    .flatMap(({ discounts }) => discounts)
    .reduce((sum, part) => sum + (part.code === code.code ? part.pence : 0), 0);
  return {
    basket,
    shop,
    lines,
    discount:
      code.code === null
        ? null
        : {
            code: code.code,
            applied: codeTakes > 0,
            amount_pence: codeTakes,
            reason:
              codeTakes > 0 ? null : (code.reason ?? `The code ${code.code} takes less than a penny off.`),
          },
    code_waits_for: code.waits_for,
    delivery_options: options.filter((option) => carriesAll(option, toDiscount)),
  };
}

/** The engine refuses an order with goods of a shipping profile that no chosen option serves. */
function carriesAll(option: PricedDeliveryOption, lines: LineToDiscount[]): boolean {
  return lines.every(
    ({ variant }) =>
      (variant.shipping_profile_id ?? option.shipping_profile_id) === option.shipping_profile_id,
  );
}
