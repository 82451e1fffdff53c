import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The engine's tables that each kind of price follows from (check them when upgrading). */
const tablesOf = {
  prices: ["price_set", "price", "price_rule", "price_list", "price_list_rule", "price_preference"],
  promotions: [
    "promotion",
    "promotion_application_method",
    "promotion_promotion_rule",
    "application_method_target_rules",
    "application_method_buy_rules",
    "promotion_rule",
    "promotion_rule_value",
    "promotion_campaign",
    "promotion_campaign_budget",
    "promotion_campaign_budget_usage",
  ],
  delivery: [
    "shipping_option",
    "shipping_option_type",
    "shipping_option_rule",
    "shipping_option_price_set",
    "service_zone",
    "geo_zone",
    "fulfillment_set",
    "location_fulfillment_set",
    "sales_channel_stock_location",
  ],
};

/** Has the database note by which transaction each kind of price was changed last; see `noteChanges`. */
export default async function priceEras({ container }: { container: MedusaContainer }): Promise<void> {
  await noteChanges(container, tablesOf);
}

/**
 * Has the database note by which transaction a subject's tables were changed last, whoever changed them and how: what was
 * computed before is then computed again (`readShopSetting`, `answersOf`). Noted when the transaction commits, once for each, so that
 * nobody sees a change without its note or a note without its change, and nobody waits for it while a long import runs.
 */
export async function noteChanges(
  container: MedusaContainer,
  tables: Record<string, readonly string[]>,
): Promise<void> {
  const statements = [
    `create table if not exists price_era (subject text primary key, changed_in text not null)`,
    `create or replace function note_price_change() returns trigger language plpgsql as $$ begin
       update price_era set changed_in = pg_current_xact_id()::text
         where subject = tg_argv[0] and changed_in <> pg_current_xact_id()::text;
       return null;
     end $$`,
  ];
  for (const [subject, names] of Object.entries(tables)) {
    statements.push(`insert into price_era values ('${subject}', pg_current_xact_id()::text)
      on conflict (subject) do update set changed_in = excluded.changed_in`);
    for (const table of names)
      statements.push(
        `drop trigger if exists "${table}_changes_prices" on "${table}"`,
        `create constraint trigger "${table}_changes_prices" after insert or update or delete on "${table}"
           deferrable initially deferred for each row execute function note_price_change('${subject}')`,
        `create or replace trigger "${table}_is_emptied" after truncate on "${table}"
           for each statement execute function note_price_change('${subject}')`,
      );
  }
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    for (const statement of statements) await transaction.raw(statement);
  });
}
