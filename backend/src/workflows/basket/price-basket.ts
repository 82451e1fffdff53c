import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { BasketDiscount, BasketLineItem } from "@balance/contracts/basket";
import type { BasketLineItemRow, BasketRow } from "../../modules/basket/basket-row";
import { storedPicture } from "../catalogue/stored-picture";
import { computeDiscounts, type LineToDiscount } from "./compute-discounts";
import { explainCode, explainNoDiscount } from "./explain-code";
import { mostOfVariant } from "../catalogue/most-of-variant";
import { type ExactDiscount, type PricedLine, priceLines } from "./price-lines";
import { type PricedDeliveryOption, readDeliveryOptions } from "./read-delivery-options";
import { readPromotion } from "./read-promotion";
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
  /** Those that carry all of these goods. */
  delivery_options: PricedDeliveryOption[];
}

/** The form in which e-mail addresses are compared. */
export function comparableEmail(email: string | null): string | null {
  return email?.trim().toLowerCase() || null;
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
    delivery_options: options.filter((option) => carriesAll(option, toDiscount)),
  };
}

interface TriedCode {
  code: string | null;
  reason: string | null;
  discounts: ExactDiscount[];
}

async function tryCode(
  container: MedusaContainer,
  shop: ShopSetting,
  basket: BasketRow,
  lines: LineToDiscount[],
): Promise<TriedCode> {
  const email = comparableEmail(basket.email);
  const compute = (code: string | null) =>
    computeDiscounts(container, shop, lines, { code, email, postcode: basket.postcode });
  if (basket.discount_code === null) return { code: null, reason: null, discounts: await compute(null) };

  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const promotion = await readPromotion(database, basket.discount_code);
  const reason = explainCode(basket.discount_code, promotion, {
    goods_pence: lines.reduce((sum, line) => sum + line.unit_price_pence * line.quantity, 0),
    has_email: email !== null,
    now: new Date(),
  });
  if (!promotion || reason !== null) {
    return { code: promotion?.code ?? basket.discount_code, reason, discounts: await compute(null) };
  }
  const discounts = await compute(promotion.code);
  const applies = discounts.some((discount) => discount.code === promotion.code && discount.pounds > 0);
  return { code: promotion.code, reason: applies ? null : explainNoDiscount(promotion), discounts };
}

/** The engine refuses an order with goods of a shipping profile that no chosen option serves. */
function carriesAll(option: PricedDeliveryOption, lines: LineToDiscount[]): boolean {
  return lines.every(
    ({ variant }) =>
      (variant.shipping_profile_id ?? option.shipping_profile_id) === option.shipping_profile_id,
  );
}
