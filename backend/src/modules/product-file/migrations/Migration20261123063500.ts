import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123063500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_product_file_item_state_wave_number";`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_file_item_run_id_wave_number" ON "product_file_item" ("run_id", "wave", "number") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_product_file_item_run_id_wave_number";`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_file_item_state_wave_number" ON "product_file_item" ("state", "wave", "number") WHERE deleted_at IS NULL;`,
    );
  }
}
