import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123003000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "refund_request" add column if not exists "attempt" text not null default gen_random_uuid()::text;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "refund_request" drop column if exists "attempt";`);
  }
}
