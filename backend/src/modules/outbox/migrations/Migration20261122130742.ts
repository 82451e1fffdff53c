import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122130742 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "outbox_mail" drop constraint if exists "outbox_mail_template_subject_id_unique";`,
    );
    this.addSql(
      `alter table if exists "outbox_mail" drop constraint if exists "outbox_mail_message_id_unique";`,
    );
    this.addSql(
      `create table if not exists "outbox_mail" ("id" text not null, "template" text not null, "subject_id" text not null, "stream" text check ("stream" in ('transactional', 'marketing')) not null, "to_address" text null, "reply_to" text null, "props" jsonb null, "message_id" text not null, "state" text check ("state" in ('owed', 'sending', 'sent', 'dead')) not null default 'owed', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_token" text null, "lease_until" timestamptz null, "last_error" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "outbox_mail_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_outbox_mail_message_id_unique" ON "outbox_mail" ("message_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_mail_deleted_at" ON "outbox_mail" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_outbox_mail_template_subject_id_unique" ON "outbox_mail" ("template", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_mail_next_attempt_at" ON "outbox_mail" ("next_attempt_at") WHERE state = 'owed' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_mail_lease_until" ON "outbox_mail" ("lease_until") WHERE state = 'sending' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "outbox_mail" cascade;`);
  }
}
