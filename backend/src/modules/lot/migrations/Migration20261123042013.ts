import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123042013 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_task" add column if not exists "told_in" text null, add column if not exists "told_on" date null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_task_told_in" ON "stock_task" ("told_in") WHERE told_in IS NOT NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_task" drop column if exists "told_in", drop column if exists "told_on";`,
    );
  }
}
