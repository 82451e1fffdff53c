import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123003500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "stripe_refund" add column if not exists "told_by_cancellation" boolean not null default false;`,
    );
    // until now, no refund of a cancelled order had a mail of its own
    this.addSql(
      `update "stripe_refund" set "told_by_cancellation" = true where "order_id" in (select "order_id" from "order_cancellation" where "released_at" is not null);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "stripe_refund" drop column if exists "told_by_cancellation";`);
  }
}
