import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand from the trigger on: evidence may be added to and closed, and nothing else. */
export class Migration20261122141110 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "price_history" ("id" text not null, "variant_id" text not null, "currency_code" text not null, "price_pence" integer not null, "charged_from" timestamptz not null, "charged_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "price_history_pkey" primary key ("id"), constraint price_history_check check (price_pence >= 0 and charged_until >= charged_from));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_price_history_deleted_at" ON "price_history" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_price_history_variant_id_currency_code_unique" ON "price_history" ("variant_id", "currency_code") WHERE charged_until is null AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_price_history_variant_id_currency_code_charged_from" ON "price_history" ("variant_id", "currency_code", "charged_from") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function price_history_stays() returns trigger language plpgsql as $$
       begin
         if tg_op = 'UPDATE' and old.charged_until is null and new.charged_until is not null
           and (new.id, new.variant_id, new.currency_code, new.price_pence, new.charged_from, new.created_at)
             = (old.id, old.variant_id, old.currency_code, old.price_pence, old.charged_from, old.created_at)
           and new.deleted_at is null
         then return new;
         end if;
         raise exception 'price_history is evidence: row % may be closed once, never changed or deleted', old.id;
       end $$;`,
    );
    this.addSql(
      `create or replace trigger price_history_stays before update or delete on "price_history"
         for each row execute function price_history_stays();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "price_history" cascade;`);
    this.addSql(`drop function if exists price_history_stays();`);
  }
}
