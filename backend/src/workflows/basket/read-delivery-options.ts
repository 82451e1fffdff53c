import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeliveryOption } from "@balance/contracts/basket";
import { penceToPounds } from "@balance/money/pence";
import { poundsToNearestPenny } from "@balance/money/pounds-to-nearest-penny";
import { runPrepared } from "../../run-prepared";
import { answersOf } from "../catalogue/answers-of";
import { calculatePrices } from "../catalogue/calculate-prices";
import type { ShopSetting } from "../catalogue/shop-setting";

export interface PricedDeliveryOption extends DeliveryOption {
  shipping_profile_id: string;
  /** Goods after discount from which the option's own price is zero; null when it has no such condition. */
  free_from_pence: number | null;
}

interface OptionRow {
  id: string;
  name: string;
  description: string | null;
  kind: "delivery" | "collection";
  price_set_id: string;
  shipping_profile_id: string;
  free_from_pounds: string | null;
}

/**
 * What Great Britain can choose from, at the price for goods of this much after discount: delivery first, each kind from
 * the cheapest on. Only flat rates.
 */
export async function readDeliveryOptions(
  container: MedusaContainer,
  database: Knex,
  shop: ShopSetting,
  goodsAfterDiscountPence: number,
): Promise<PricedDeliveryOption[]> {
  const rows = await readOptions(database, shop);
  const prices = await calculatePrices(
    container,
    shop,
    rows.map((row) => row.price_set_id),
    { item_total: penceToPounds(goodsAfterDiscountPence) },
  );
  return rows
    .flatMap(({ price_set_id, free_from_pounds, description, ...option }) => {
      const pounds = prices.get(price_set_id)?.calculated_amount;
      if (typeof pounds !== "number") return [];
      return {
        ...option,
        description: description ?? "",
        price_pence: poundsToNearestPenny(pounds),
        free_from_pence: free_from_pounds === null ? null : poundsToNearestPenny(Number(free_from_pounds)),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || a.price_pence - b.price_pence || (a.id < b.id ? -1 : 1));
}

/** One statement over the engine's tables, once in an era of delivery and of prices. */
async function readOptions(database: Knex, shop: ShopSetting): Promise<OptionRow[]> {
  const { delivery, prices } = shop.eras;
  const kept = answersOf<OptionRow[]>(
    database,
    "delivery",
    delivery === null || prices === null ? null : `${delivery}, ${prices}`,
  );
  const known = kept.get(shop.sales_channel_id);
  if (known) return known;
  const { rows } = await runPrepared<OptionRow>(
    database,
    `select option.id, option.name, type.description, option.shipping_profile_id, priced.price_set_id,
       case when fulfilment.type = 'pickup' then 'collection' else 'delivery' end as kind,
       (select min(rule.value::numeric) from price
          join price_rule rule on rule.price_id = price.id and rule.deleted_at is null
          where price.price_set_id = priced.price_set_id and price.deleted_at is null and price.currency_code = 'gbp'
            and price.amount = 0 and price.rules_count = 1
            and rule.attribute = 'item_total' and rule.operator = 'gte') as free_from_pounds
     from shipping_option option
     join shipping_option_type type on type.id = option.shipping_option_type_id
     join shipping_option_price_set priced on priced.shipping_option_id = option.id and priced.deleted_at is null
     join service_zone zone on zone.id = option.service_zone_id and zone.deleted_at is null
     join fulfillment_set fulfilment on fulfilment.id = zone.fulfillment_set_id and fulfilment.deleted_at is null
     where option.deleted_at is null and option.price_type = 'flat'
       and exists (select 1 from location_fulfillment_set place
         join sales_channel_stock_location channel on channel.stock_location_id = place.stock_location_id
           and channel.deleted_at is null and channel.sales_channel_id = ?
         where place.fulfillment_set_id = fulfilment.id and place.deleted_at is null)
       and exists (select 1 from geo_zone
         where service_zone_id = zone.id and country_code = 'gb' and deleted_at is null)
       and not exists (select 1 from shipping_option_rule rule
         where rule.shipping_option_id = option.id and rule.deleted_at is null
           and (rule.attribute, rule.value #>> '{}') in (('is_return', 'true'), ('enabled_in_store', 'false')))`,
    [shop.sales_channel_id],
  );
  kept.set(shop.sales_channel_id, rows);
  return rows;
}

function rank(option: DeliveryOption): number {
  return option.kind === "delivery" ? 0 : 1;
}
