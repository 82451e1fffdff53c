import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123072213 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "recall_remedy" add column if not exists "parcel_id" text null,
         add constraint "recall_remedy_parcel_replaces" check (parcel_id is null or kind = 'replacement');`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_remedy_parcel_id" ON "recall_remedy" ("parcel_id") WHERE parcel_id is not null AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "recall_remedy" drop column if exists "parcel_id";`);
  }
}
