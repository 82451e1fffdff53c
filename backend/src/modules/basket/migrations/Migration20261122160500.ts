import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "basket" add column if not exists "start_key" text null;`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_basket_start_key_unique" ON "basket" ("start_key") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_basket_start_key_unique";`);
    this.addSql(`alter table if exists "basket" drop column if exists "start_key";`);
  }
}
