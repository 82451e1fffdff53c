import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122161001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "placement" ("id" text not null, "basket_id" text not null, "settlement_id" text not null, "cart_id" text not null, "order_id" text not null, "step" text check ("step" in ('planned', 'reserved', 'created', 'paid', 'placed', 'announced', 'undoing', 'undone')) not null, "plan" jsonb not null, "steps" jsonb not null, "attempt" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "placement_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_placement_basket_id_unique" ON "placement" ("basket_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_placement_order_id_unique" ON "placement" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_placement_deleted_at" ON "placement" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "order_number_counter" ("id" text not null, "last_number" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_number_counter_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_number_counter_deleted_at" ON "order_number_counter" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    // the first order is 1001, not 1: a number of one digit is mistaken for a quantity on the phone and in lists
    this.addSql(
      `insert into "order_number_counter" ("id", "last_number") values ('order', 1000) on conflict do nothing;`,
    );

    this.addSql(`alter table if exists "settlement" add column if not exists "order_number" integer null;`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_settlement_order_number_unique" ON "settlement" ("order_number") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "settlement" drop column if exists "order_number";`);
    this.addSql(`drop table if exists "order_number_counter" cascade;`);
    this.addSql(`drop table if exists "placement" cascade;`);
  }
}
