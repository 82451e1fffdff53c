import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { PlacementPlan } from "../../modules/settlement/placement-plan";
import { runPrepared } from "../../run-prepared";

type PromotionUses = PlacementPlan["promotion_uses"];

/** A code that has been used as often as it may be, since the basket was priced. */
export class UsedUpError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The promotion ${code} is used up`);
    this.name = "UsedUpError";
    this.code = code;
  }
}

interface Limited {
  id: string;
  code: string;
  limited: boolean;
  used_up: boolean;
  budget_id: string | null;
  budget_type: "spend" | "usage" | "use_by_attribute" | "spend_by_attribute" | null;
  budget_limit: number | null;
  attribute: string | null;
}

/**
 * Counts an order's use of its promotions as the engine's `registerUsage` does, under lock of their rows, so that a limit
 * holds whoever pays at the same moment. It is not that function, because this must stand or fall with the reservations:
 * the engine's counting is a transaction of its own, which a crash leaves counted without an order, or counted twice.
 * Throws a UsedUpError, after which the transaction must be rolled back.
 */
export async function countPromotionUses(
  transaction: Knex.Transaction,
  uses: PromotionUses,
  customer: { customer_id: string | undefined; customer_email: string | undefined },
): Promise<void> {
  for (const promotion of await lockPromotions(transaction, uses)) {
    const { amount } = uses.find(({ promotion_id }) => promotion_id === promotion.id)!;
    if (promotion.used_up) throw new UsedUpError(promotion.code);
    if (promotion.limited)
      await runPrepared(
        transaction,
        `update promotion set used = used + 1, updated_at = now() where id = ?`,
        [promotion.id],
      );
    const { budget_id, budget_type } = promotion;
    if (!budget_id || budget_type === "spend_by_attribute") continue;
    if (budget_type === "use_by_attribute") {
      const value = promotion.attribute === "customer_id" ? customer.customer_id : customer.customer_email;
      if (value) await countForOne(transaction, promotion, value);
      else continue;
    }
    const more = budget_type === "spend" ? amount : 1;
    const { rows } = await runPrepared<unknown>(
      transaction,
      `update promotion_campaign_budget set used = used + :more,
         raw_used = jsonb_build_object('value', (used + :more)::text, 'precision', 20), updated_at = now()
       where id = :budget and (type = 'use_by_attribute' or "limit" is null or used + :more <= "limit") returning id`,
      { more, budget: budget_id },
    );
    if (rows.length === 0) throw new UsedUpError(promotion.code);
  }
}

/** Takes back what `countPromotionUses` counted. */
export async function uncountPromotionUses(
  transaction: Knex.Transaction,
  uses: PromotionUses,
  customer: { customer_id: string | undefined; customer_email: string | undefined },
): Promise<void> {
  for (const promotion of await lockPromotions(transaction, uses)) {
    const { amount } = uses.find(({ promotion_id }) => promotion_id === promotion.id)!;
    if (promotion.limited)
      await runPrepared(
        transaction,
        `update promotion set used = greatest(used - 1, 0), updated_at = now() where id = ?`,
        [promotion.id],
      );
    const { budget_id: budget, budget_type } = promotion;
    if (!budget || budget_type === "spend_by_attribute") continue;
    if (budget_type === "use_by_attribute") {
      const value = promotion.attribute === "customer_id" ? customer.customer_id : customer.customer_email;
      if (!value) continue;
      await runPrepared(
        transaction,
        `update promotion_campaign_budget_usage set used = greatest(used - 1, 0),
           raw_used = jsonb_build_object('value', greatest(used - 1, 0)::text, 'precision', 20), updated_at = now()
         where budget_id = :budget and attribute_value = :value and deleted_at is null`,
        { budget, value },
      );
    }
    await runPrepared(
      transaction,
      `update promotion_campaign_budget set used = greatest(used - :less, 0),
         raw_used = jsonb_build_object('value', greatest(used - :less, 0)::text, 'precision', 20), updated_at = now()
       where id = :budget`,
      { less: budget_type === "spend" ? amount : 1, budget },
    );
  }
}

async function lockPromotions(transaction: Knex.Transaction, uses: PromotionUses): Promise<Limited[]> {
  if (uses.length === 0) return [];
  const ids = uses.map(({ promotion_id }) => promotion_id);
  // promotions and budgets in the order of their ids: two orders with the same codes never wait for each other crosswise
  await runPrepared(
    transaction,
    `select 1 from promotion where id = any(?) and "limit" is not null order by id for update`,
    [ids],
  );
  await runPrepared(
    transaction,
    `select 1 from promotion_campaign_budget where deleted_at is null and campaign_id in (
       select campaign_id from promotion where id = any(?)) order by id for update`,
    [ids],
  );
  const { rows } = await runPrepared<Limited>(
    transaction,
    `select p.id, p.code, p."limit" is not null as limited, coalesce(p.used >= p."limit", false) as used_up,
       b.id as budget_id, b.type as budget_type, b."limit"::float as budget_limit, b.attribute
     from promotion p
     left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null
     left join promotion_campaign_budget b on b.campaign_id = c.id and b.deleted_at is null
     where p.id = any(?) and p.deleted_at is null order by p.id`,
    [ids],
  );
  return rows;
}

async function countForOne(
  transaction: Knex.Transaction,
  { code, budget_id, budget_limit }: Limited,
  value: string,
): Promise<void> {
  const { rows } = await runPrepared<{ used: number }>(
    transaction,
    `insert into promotion_campaign_budget_usage as u (id, budget_id, attribute_value, used, raw_used)
     values (?, ?, ?, 1, '{"value": "1", "precision": 20}')
     on conflict (attribute_value, budget_id) where deleted_at is null do update
       set used = u.used + 1, raw_used = jsonb_build_object('value', (u.used + 1)::text, 'precision', 20), updated_at = now()
     returning used::float`,
    [generateEntityId(undefined, "probudgus"), budget_id, value],
  );
  if (budget_limit !== null && rows[0]!.used > budget_limit) throw new UsedUpError(code);
}
