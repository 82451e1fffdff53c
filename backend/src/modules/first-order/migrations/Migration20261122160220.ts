import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160220 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "first_order_claim" drop constraint if exists "first_order_claim_order_id_unique";`,
    );
    this.addSql(
      `alter table if exists "first_order_claim" drop constraint if exists "first_order_claim_basket_id_unique";`,
    );
    this.addSql(
      `create table if not exists "first_order_claim" ("id" text not null, "person_key" text not null, "basket_id" text null, "order_id" text null, "code_id" text null, "state" text check ("state" in ('taken', 'placing', 'kept', 'released')) not null, "taken_at" timestamptz not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "first_order_claim_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_first_order_claim_basket_id_unique" ON "first_order_claim" ("basket_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_first_order_claim_order_id_unique" ON "first_order_claim" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_first_order_claim_deleted_at" ON "first_order_claim" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_first_order_claim_one_discount" ON "first_order_claim" ("person_key") WHERE code_id is not null and state <> 'released' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_first_order_claim_person_key" ON "first_order_claim" ("person_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_first_order_claim_taken_at" ON "first_order_claim" ("taken_at") WHERE state in ('taken', 'placing') AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "first_order_claim" cascade;`);
  }
}
