import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122125936 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "basket_line_item" drop constraint if exists "basket_line_item_basket_id_variant_id_unique";`,
    );
    this.addSql(`alter table if exists "basket" drop constraint if exists "basket_order_id_unique";`);
    this.addSql(`alter table if exists "basket" drop constraint if exists "basket_cart_id_unique";`);
    this.addSql(
      `create table if not exists "basket" ("id" text not null, "version" integer not null default 1, "status" text check ("status" in ('open', 'paying', 'ordered')) not null default 'open', "email" text null, "first_name" text null, "last_name" text null, "address_1" text null, "address_2" text null, "city" text null, "postcode" text null, "phone" text null, "delivery_option_id" text null, "discount_code" text null, "cart_id" text null, "cart_digest" text null, "order_id" text null, "last_activity_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "basket_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_basket_cart_id_unique" ON "basket" ("cart_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_basket_order_id_unique" ON "basket" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_basket_deleted_at" ON "basket" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_basket_last_activity_at" ON "basket" ("last_activity_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "basket_line_item" ("id" text not null, "basket_id" text not null, "variant_id" text not null, "quantity" integer not null, "last_seen_unit_price_pence" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "basket_line_item_pkey" primary key ("id"), constraint basket_line_item_check check (quantity between 1 and 99));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_basket_line_item_basket_id" ON "basket_line_item" ("basket_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_basket_line_item_deleted_at" ON "basket_line_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_basket_line_item_basket_id_variant_id_unique" ON "basket_line_item" ("basket_id", "variant_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "basket_line_item" add constraint "basket_line_item_basket_id_foreign" foreign key ("basket_id") references "basket" ("id") on update cascade on delete cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "basket_line_item" drop constraint if exists "basket_line_item_basket_id_foreign";`,
    );

    this.addSql(`drop table if exists "basket" cascade;`);

    this.addSql(`drop table if exists "basket_line_item" cascade;`);
  }
}
