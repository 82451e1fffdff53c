import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160103 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "suppression" drop constraint if exists "suppression_address_hash_unique";`,
    );
    this.addSql(
      `alter table if exists "subscriber" drop constraint if exists "subscriber_address_key_unique";`,
    );
    this.addSql(
      `alter table if exists "past_customer_hash" drop constraint if exists "past_customer_hash_address_hash_unique";`,
    );
    this.addSql(
      `alter table if exists "newsletter_token" drop constraint if exists "newsletter_token_token_hash_unique";`,
    );
    this.addSql(
      `alter table if exists "newsletter_sign_up" drop constraint if exists "newsletter_sign_up_submission_unique";`,
    );
    this.addSql(
      `alter table if exists "consent_event_origin" drop constraint if exists "consent_event_origin_consent_event_id_unique";`,
    );
    this.addSql(
      `create table if not exists "consent_event" ("id" text not null, "position" serial, "subscriber_id" text not null, "event" text check ("event" in ('requested', 'confirmed', 're_permissioned', 'imported', 'topics_changed', 'address_changed', 'paused', 'resumed', 'withdrawn', 'bounced', 'complained', 'erased')) not null, "occurred_at" timestamptz not null, "purpose" text not null default 'newsletter', "topics" text[] not null, "source" text not null, "page_url" text null, "form_version_id" text null, "wording_version_id" text null, "locale" text not null default 'en-GB', "method" text check ("method" in ('double_opt_in', 'soft_opt_in', 'paper')) null, "token_hash" text null, "token_expires_at" timestamptz null, "actor" text not null, "evidence_ref" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consent_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consent_event_deleted_at" ON "consent_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consent_event_subscriber_id_position" ON "consent_event" ("subscriber_id", "position") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "consent_event_origin" ("id" text not null, "consent_event_id" text not null, "ip" text not null, "user_agent" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consent_event_origin_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consent_event_origin_consent_event_id_unique" ON "consent_event_origin" ("consent_event_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_consent_event_origin_deleted_at" ON "consent_event_origin" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "newsletter_import" ("id" text not null, "kind" text check ("kind" in ('subscribers', 'past_customers')) not null, "file_name" text not null, "file_digest" text not null, "actor" text not null, "taken" integer not null, "refused" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "newsletter_import_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_import_deleted_at" ON "newsletter_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "newsletter_sign_up" ("id" text not null, "email" text not null, "address_key" text not null, "first_name" text not null, "topics" text[] not null, "source" text not null, "page_url" text not null, "wording_version_id" text not null, "ip" text not null, "user_agent" text not null, "submission" text not null, "sender_network" text not null, "outcome" text check ("outcome" in ('confirmation_owed', 'already_active', 'too_many')) null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "newsletter_sign_up_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_newsletter_sign_up_submission_unique" ON "newsletter_sign_up" ("submission") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_sign_up_deleted_at" ON "newsletter_sign_up" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_sign_up_sender_network_created_at" ON "newsletter_sign_up" ("sender_network", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_sign_up_address_key_created_at" ON "newsletter_sign_up" ("address_key", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_sign_up_next_attempt_at" ON "newsletter_sign_up" ("next_attempt_at") WHERE outcome is null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "newsletter_token" ("id" text not null, "purpose" text check ("purpose" in ('confirm', 'change_address')) not null, "token_hash" text not null, "subscriber_id" text not null, "email" text not null, "first_name" text not null, "topics" text[] not null, "source" text not null, "page_url" text null, "wording_version_id" text null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "newsletter_token_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_newsletter_token_token_hash_unique" ON "newsletter_token" ("token_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_token_deleted_at" ON "newsletter_token" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_newsletter_token_subscriber_id_created_at" ON "newsletter_token" ("subscriber_id", "created_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "past_customer_hash" ("id" text not null, "address_hash" text not null, "import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "past_customer_hash_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_past_customer_hash_address_hash_unique" ON "past_customer_hash" ("address_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_past_customer_hash_deleted_at" ON "past_customer_hash" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "subscriber" ("id" text not null, "email" text null, "address_key" text null, "address_hash" text not null, "first_name" text not null default '', "status" text check ("status" in ('pending', 'active', 'unsubscribed', 'suppressed', 'erased')) not null default 'pending', "topics" text[] not null, "paused_until" timestamptz null, "requested_at" timestamptz not null, "confirmed_at" timestamptz null, "unsubscribed_at" timestamptz null, "erased_at" timestamptz null, "source" text not null, "link_epoch" integer not null default 0, "follow_up_due_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "subscriber_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_subscriber_address_key_unique" ON "subscriber" ("address_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_subscriber_address_hash" ON "subscriber" ("address_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_subscriber_deleted_at" ON "subscriber" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_subscriber_status_created_at" ON "subscriber" ("status", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_subscriber_follow_up_due_at" ON "subscriber" ("follow_up_due_at") WHERE follow_up_due_at is not null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "suppression" ("id" text not null, "address_hash" text not null, "reason" text check ("reason" in ('unsubscribed', 'erased', 'bounced', 'complained')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "suppression_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_suppression_address_hash_unique" ON "suppression" ("address_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_suppression_deleted_at" ON "suppression" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "wording_version" ("id" text not null, "purpose" text not null, "checkbox_label" text not null, "text" text not null, "privacy_url" text not null, "privacy_version" text not null, "hash" text not null, "valid_from" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "wording_version_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wording_version_deleted_at" ON "wording_version" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "consent_event" cascade;`);

    this.addSql(`drop table if exists "consent_event_origin" cascade;`);

    this.addSql(`drop table if exists "newsletter_import" cascade;`);

    this.addSql(`drop table if exists "newsletter_sign_up" cascade;`);

    this.addSql(`drop table if exists "newsletter_token" cascade;`);

    this.addSql(`drop table if exists "past_customer_hash" cascade;`);

    this.addSql(`drop table if exists "subscriber" cascade;`);

    this.addSql(`drop table if exists "suppression" cascade;`);

    this.addSql(`drop table if exists "wording_version" cascade;`);
  }
}
