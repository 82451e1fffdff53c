import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122131244 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "settlement" drop constraint if exists "settlement_order_id_unique";`);
    this.addSql(
      `alter table if exists "settlement" drop constraint if exists "settlement_payment_intent_id_unique";`,
    );
    this.addSql(
      `alter table if exists "settlement" drop constraint if exists "settlement_basket_id_unique";`,
    );
    this.addSql(
      `create table if not exists "payment_event" ("id" text not null, "type" text not null, "payload" jsonb not null, "processed_at" timestamptz null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_event_deleted_at" ON "payment_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_event_next_attempt_at" ON "payment_event" ("next_attempt_at") WHERE next_attempt_at is not null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "settlement" ("id" text not null, "basket_id" text not null, "state" text check ("state" in ('prepared', 'authorised', 'ordered', 'captured', 'cancelled', 'refunded', 'disputed')) not null, "basket_version" integer not null, "amount_pence" integer not null, "cart_id" text null, "payment_collection_id" text null, "payment_session_id" text null, "payment_intent_id" text null, "attempt" integer not null default 0, "order_id" text null, "reason" text null, "shopper_message" text null, "lease_token" text null, "lease_until" timestamptz null, "next_check_at" timestamptz null, "check_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "settlement_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_settlement_basket_id_unique" ON "settlement" ("basket_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_settlement_payment_intent_id_unique" ON "settlement" ("payment_intent_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_settlement_order_id_unique" ON "settlement" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_settlement_deleted_at" ON "settlement" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_settlement_next_check_at" ON "settlement" ("next_check_at") WHERE next_check_at is not null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "settlement_transition" ("id" text not null, "settlement_id" text not null, "from_state" text null, "to_state" text not null, "payment_intent_id" text null, "amount_pence" integer not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "settlement_transition_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_settlement_transition_deleted_at" ON "settlement_transition" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_settlement_transition_settlement_id" ON "settlement_transition" ("settlement_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_settlement_transition_payment_intent_id" ON "settlement_transition" ("payment_intent_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_event" cascade;`);

    this.addSql(`drop table if exists "settlement" cascade;`);

    this.addSql(`drop table if exists "settlement_transition" cascade;`);
  }
}
