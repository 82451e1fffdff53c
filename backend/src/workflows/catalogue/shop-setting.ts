import { MedusaError } from "@medusajs/framework/utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What every price and stock level depends on besides the basket. */
export interface ShopSetting {
  sales_channel_id: string;
  region_id: string;
  /** False spares the promotion module's queries for most baskets. */
  has_automatic_promotions: boolean;
  /** What automatic promotions count their uses by; the promotion module throws while one of these is unknown. */
  automatic_promotions_count_by: string[];
}

/** Throws when the store has no default sales channel or region: run the migrations, whose script sets them. */
export async function readShopSetting(database: Knex): Promise<ShopSetting> {
  const { rows } = await database.raw<{ rows: ShopSetting[] }>(
    `select default_sales_channel_id as sales_channel_id, default_region_id as region_id,
       exists (select 1 from promotion where is_automatic and status = 'active' and deleted_at is null) as has_automatic_promotions,
       array(select distinct budget.attribute from promotion
         join promotion_campaign_budget budget on budget.campaign_id = promotion.campaign_id and budget.deleted_at is null
         where promotion.is_automatic and promotion.status = 'active' and promotion.deleted_at is null
           and budget.type = 'use_by_attribute') as automatic_promotions_count_by
     from store where deleted_at is null order by created_at limit 1`,
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
