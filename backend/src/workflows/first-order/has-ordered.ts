import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Whether a person has an order that was not cancelled, or was a customer before this shop. */
export async function hasOrdered(database: Knex, personKey: string): Promise<boolean> {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select 1 from first_order_claim where person_key = :personKey and state = 'kept' and deleted_at is null
     union all
     select 1 from past_customer_hash where address_hash = :personKey and deleted_at is null
     limit 1`,
    { personKey },
  );
  return rows.length > 0;
}
