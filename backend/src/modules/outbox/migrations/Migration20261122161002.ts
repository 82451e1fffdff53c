import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122161002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "outbox_mail" drop constraint if exists "outbox_mail_state_check";`);
    this.addSql(`alter table if exists "outbox_mail" add column if not exists "unsubscribe_url" text null;`);
    this.addSql(
      `alter table if exists "outbox_mail" add constraint "outbox_mail_state_check" check ("state" in ('owed', 'sending', 'sent', 'dead', 'withdrawn'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "outbox_mail" drop constraint if exists "outbox_mail_state_check";`);
    this.addSql(`alter table if exists "outbox_mail" drop column if exists "unsubscribe_url";`);
    this.addSql(
      `alter table if exists "outbox_mail" add constraint "outbox_mail_state_check" check ("state" in ('owed', 'sending', 'sent', 'dead'));`,
    );
  }
}
