import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123071150 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "phone_order" drop constraint if exists "phone_order_basket_id_unique";`,
    );
    this.addSql(`alter table if exists "phone_order" drop constraint if exists "phone_order_key_unique";`);
    this.addSql(
      `create table if not exists "phone_order" ("id" text not null, "key" text not null, "basket_id" text not null, "made_by_id" text not null, "made_by_name" text not null, "note" text not null, "told_total_pence" integer not null, "called_off_at" timestamptz null, "called_off_by_name" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "phone_order_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_phone_order_key_unique" ON "phone_order" ("key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_phone_order_basket_id_unique" ON "phone_order" ("basket_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_phone_order_deleted_at" ON "phone_order" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_phone_order_created_at" ON "phone_order" ("created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table "phone_order" add constraint "phone_order_is_called_off_by_somebody" check ((called_off_at is null) = (called_off_by_name is null));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "phone_order" cascade;`);
  }
}
