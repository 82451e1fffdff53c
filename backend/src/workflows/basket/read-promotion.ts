import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { runPrepared } from "../../run-prepared";

/** What is needed to say why a code does not apply; whether it applies is the promotion module's decision alone. */
export interface PromotionFacts {
  id: string;
  /** In the promotion's own spelling. */
  code: string;
  status: "draft" | "active" | "inactive";
  target_type: string | null;
  currency_code: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  /** Of the promotion or its campaign's budget: everything that may be used is used. */
  is_used_up: boolean;
  /** The campaign counts uses for each value of this attribute ("customer_email"). */
  counted_by: string | null;
  rules: { attribute: string; operator: string; values: string[] }[];
}

/**
 * Finds a promotion by code as typed, else in upper case, as staff are used to writing them, else as the welcome code that
 * it reads like. Null when there is none.
 */
export async function readPromotion(
  database: Knex,
  typedCode: string,
  asWelcomeCode: string | null,
): Promise<PromotionFacts | null> {
  const { rows } = await runPrepared<PromotionFacts>(
    database,
    `select promotion.id, promotion.code, promotion.status, method.target_type, method.currency_code,
       campaign.starts_at, campaign.ends_at,
       coalesce(promotion.used >= promotion."limit", false)
         or coalesce(budget.type in ('spend', 'usage') and budget.used >= budget."limit", false) as is_used_up,
       case when budget.type in ('use_by_attribute', 'spend_by_attribute') then budget.attribute end as counted_by,
       coalesce((select json_agg(json_build_object('attribute', rule.attribute, 'operator', rule.operator, 'values', array(
           select value from promotion_rule_value where promotion_rule_id = rule.id and deleted_at is null)))
         from promotion_promotion_rule link
         join promotion_rule rule on rule.id = link.promotion_rule_id and rule.deleted_at is null
         where link.promotion_id = promotion.id), '[]') as rules
     from promotion
     left join promotion_application_method method on method.promotion_id = promotion.id and method.deleted_at is null
     left join promotion_campaign campaign on campaign.id = promotion.campaign_id and campaign.deleted_at is null
     left join promotion_campaign_budget budget on budget.campaign_id = campaign.id and budget.deleted_at is null
     where promotion.code in (:typedCode, upper(:typedCode), :asWelcomeCode) and promotion.deleted_at is null
     order by promotion.code = :typedCode desc, promotion.code = upper(:typedCode) desc limit 1`,
    { typedCode, asWelcomeCode },
  );
  return rows[0] ?? null;
}
