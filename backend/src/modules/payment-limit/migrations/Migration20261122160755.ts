import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160755 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_try" drop constraint if exists "payment_try_source_unique";`);
    this.addSql(
      `create table if not exists "payment_try" ("id" text not null, "source" text not null, "kind" text check ("kind" in ('prepared', 'declined')) not null, "basket_id" text not null, "email_code" text null, "network_code" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_try_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_try_source_unique" ON "payment_try" ("source") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_try_deleted_at" ON "payment_try" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_try_basket_id_kind" ON "payment_try" ("basket_id", "kind") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_try_email_code_kind" ON "payment_try" ("email_code", "kind") WHERE email_code is not null AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_try_network_code_kind" ON "payment_try" ("network_code", "kind") WHERE network_code is not null AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_try_created_at" ON "payment_try" ("created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_try" cascade;`);
  }
}
