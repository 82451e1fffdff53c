import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123071158 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "basket" add column if not exists "payable_until" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "basket" drop column if exists "payable_until";`);
  }
}
