import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122125510 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "product_label" drop constraint if exists "product_label_product_id_unique";`,
    );
    this.addSql(
      `create table if not exists "product_label" ("id" text not null, "product_id" text not null, "legal_name" text not null, "regulatory_class" text check ("regulatory_class" in ('food_supplement', 'food')) not null, "characterising_substances" jsonb not null, "ingredients" jsonb not null, "contains_allergens" jsonb not null, "may_contain" jsonb not null, "quid" jsonb not null, "has_sweetener" boolean not null, "daily_portion" jsonb not null, "actives" jsonb not null, "nutrition" jsonb null, "directions" text not null, "storage" text not null, "warnings" jsonb not null, "not_suitable_for" jsonb not null, "country_of_origin" text null, "operator" jsonb not null, "sealed_for_hygiene" boolean not null, "seal" text null, "claims" jsonb not null, "brand_name_needs_claim" jsonb null, "novel_food_checked" jsonb null, "supplier_spec" jsonb null, "label_verified" jsonb null, "is_demonstration" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_label_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_label_product_id_unique" ON "product_label" ("product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_label_deleted_at" ON "product_label" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_label" cascade;`);
  }
}
