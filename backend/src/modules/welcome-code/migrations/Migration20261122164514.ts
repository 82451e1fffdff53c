import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122164514 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "welcome_code" drop constraint if exists "welcome_code_code_unique";`);
    this.addSql(
      `create table if not exists "welcome_code" ("id" text not null, "code" text not null, "person_key" text not null, "subscriber_id" text null, "email" text null, "source" text not null, "valid_until" timestamptz not null, "revoked_at" timestamptz null, "ready_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "welcome_code_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_welcome_code_code_unique" ON "welcome_code" ("code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_deleted_at" ON "welcome_code" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_welcome_code_one_live" ON "welcome_code" ("person_key") WHERE revoked_at is null AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_person_key" ON "welcome_code" ("person_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_subscriber_id" ON "welcome_code" ("subscriber_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_created_at" ON "welcome_code" ("created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_unready" ON "welcome_code" ("created_at") WHERE ready_at is null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "welcome_code_event" ("id" text not null, "code_id" text not null, "action" text check ("action" in ('issued', 'issued_again', 'extended', 'revoked', 'sent_again')) not null, "actor_id" text null, "reason" text null, "valid_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "welcome_code_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_event_deleted_at" ON "welcome_code_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_event_code_id" ON "welcome_code_event" ("code_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "welcome_code_request" ("id" text not null, "sender_network" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "welcome_code_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_request_deleted_at" ON "welcome_code_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_welcome_code_request_sender_network_created_at" ON "welcome_code_request" ("sender_network", "created_at") WHERE deleted_at IS NULL;`,
    );
    // who gave whom what, and why, must be beyond doubt
    this.addSql(
      `create or replace function refuse_change_of_welcome_code_event() returns trigger language plpgsql as $$
       begin
         raise exception 'welcome_code_event is append-only: % is refused', tg_op using errcode = 'restrict_violation';
       end $$;`,
    );
    this.addSql(
      `create trigger "welcome_code_event_rows_stay" before update or delete on "welcome_code_event"
       for each row execute function refuse_change_of_welcome_code_event();`,
    );
    this.addSql(
      `create trigger "welcome_code_event_stays" before truncate on "welcome_code_event"
       for each statement execute function refuse_change_of_welcome_code_event();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "welcome_code" cascade;`);

    this.addSql(`drop table if exists "welcome_code_event" cascade;`);
    this.addSql(`drop function if exists refuse_change_of_welcome_code_event();`);

    this.addSql(`drop table if exists "welcome_code_request" cascade;`);
  }
}
