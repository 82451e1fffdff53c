import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122194852 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "publish_check" drop constraint if exists "publish_check_product_id_unique";`,
    );
    this.addSql(
      `create table if not exists "publish_check" ("id" text not null, "product_id" text not null, "publish_gaps" jsonb not null, "sell_gaps" jsonb not null, "content_hash" text not null, "checked_at" timestamptz not null, "taken_off_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "publish_check_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_publish_check_product_id_unique" ON "publish_check" ("product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_publish_check_deleted_at" ON "publish_check" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "product_label" add column if not exists "allergen_free_text" text null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "publish_check" cascade;`);

    this.addSql(`alter table if exists "product_label" drop column if exists "allergen_free_text";`);
  }
}
