import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122164800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "settlement" drop constraint if exists "settlement_state_check";`);
    this.addSql(
      `alter table if exists "settlement" add constraint "settlement_state_check" check("state" in ('prepared', 'authorised', 'ordered', 'captured', 'cancelled', 'refunded', 'disputed', 'failed'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "settlement" drop constraint if exists "settlement_state_check";`);
    this.addSql(
      `alter table if exists "settlement" add constraint "settlement_state_check" check("state" in ('prepared', 'authorised', 'ordered', 'captured', 'cancelled', 'refunded', 'disputed'));`,
    );
  }
}
