import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123034500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "claim_check" add column if not exists "claims" jsonb not null default '[]';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "claim_check" drop column if exists "claims";`);
  }
}
