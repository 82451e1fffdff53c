import { MedusaError } from "@medusajs/framework/utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { runPrepared } from "../../run-prepared";

/** What is left of a campaign's money for this code, in pounds; the codes of one campaign share it. */
export interface MoneyLeft {
  code: string;
  budget_id: string;
  pounds: number;
}

/** What every price and stock level depends on besides the basket. */
export interface ShopSetting {
  sales_channel_id: string;
  region_id: string;
  /** False spares the promotion module's queries for most baskets. */
  has_automatic_promotions: boolean;
  /** What automatic promotions count their uses by; the promotion module throws while one of these is unknown. */
  automatic_promotions_count_by: string[];
  /** Of campaigns that may give away so much money and no more. Not a part of an era: each order takes from it. */
  money_left: MoneyLeft[];
  /**
   * As long as one of these stays the same, so does what the engine computes of that subject. Null, for a minute before and
   * after a price list or a campaign begins or ends: the process's clock may differ from the database's.
   */
  eras: Record<"prices" | "promotions" | "delivery" | "tax", string | null>;
}

/** Throws when the store has no default sales channel or region: run the migrations, whose script sets them. */
export async function readShopSetting(database: Knex): Promise<ShopSetting> {
  const { rows } = await runPrepared<ShopSetting>(
    database,
    `with boundary as (
       select 'prices' as subject, at from price_list, unnest(array[starts_at, ends_at]) at where at is not null
       union all
       select 'promotions', at from promotion_campaign, unnest(array[starts_at, ends_at]) at where at is not null
     )
     select default_sales_channel_id as sales_channel_id, default_region_id as region_id,
       exists (select 1 from promotion where is_automatic and status = 'active' and deleted_at is null) as has_automatic_promotions,
       array(select distinct budget.attribute from promotion
         join promotion_campaign_budget budget on budget.campaign_id = promotion.campaign_id and budget.deleted_at is null
         where promotion.is_automatic and promotion.status = 'active' and promotion.deleted_at is null
           and budget.type = 'use_by_attribute') as automatic_promotions_count_by,
       (select coalesce(json_agg(json_build_object('code', promotion.code, 'budget_id', budget.id, 'pounds', budget."limit" - budget.used)), '[]')
         from promotion join promotion_campaign_budget budget on budget.campaign_id = promotion.campaign_id and budget.deleted_at is null
         where budget.type = 'spend' and budget."limit" is not null
           and promotion.status = 'active' and promotion.deleted_at is null) as money_left,
       (select jsonb_object_agg(wanted.subject, case when not passed.is_near then era.changed_in || ' ' || passed.count end)
         from unnest(array['prices', 'promotions', 'delivery', 'tax']) wanted(subject)
         left join price_era era using (subject)
         cross join lateral (
           select count(*) filter (where at <= now()) as count,
             coalesce(bool_or(at between now() - interval '1 minute' and now() + interval '1 minute'), false) as is_near
           from boundary where boundary.subject = wanted.subject) passed) as eras
     from store where deleted_at is null order by created_at limit 1`,
    [],
  );
  const [setting] = rows;
  if (!setting?.sales_channel_id || !setting.region_id) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The store has no default sales channel or region; run the database migrations to set them.",
    );
  }
  return setting;
}
