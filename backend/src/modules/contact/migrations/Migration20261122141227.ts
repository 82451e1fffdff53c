import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122141227 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "contact_message" drop constraint if exists "contact_message_submission_unique";`,
    );
    this.addSql(
      `create table if not exists "contact_message" ("id" text not null, "name" text not null, "email" text not null, "order_number" text not null, "message" text not null, "state" text check ("state" in ('new', 'answered')) not null default 'new', "submission" text not null, "sender_network" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "contact_message_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_contact_message_submission_unique" ON "contact_message" ("submission") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_contact_message_deleted_at" ON "contact_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_contact_message_sender_network_created_at" ON "contact_message" ("sender_network", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_contact_message_state_created_at" ON "contact_message" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "contact_message" cascade;`);
  }
}
