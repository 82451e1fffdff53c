import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160754 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_task" drop constraint if exists "payment_task_kind_subject_id_unique";`,
    );
    this.addSql(
      `create table if not exists "order_cancellation" ("order_id" text not null, "requested_at" timestamptz not null, "released_at" timestamptz null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_cancellation_pkey" primary key ("order_id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_cancellation_deleted_at" ON "order_cancellation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "payment_task" ("id" text not null, "kind" text check ("kind" in ('money_without_order', 'order_without_money', 'amounts_differ', 'authorisation_expires', 'capture_failing', 'dispute', 'refund_failed', 'refund_in_dashboard')) not null, "subject_id" text not null, "source" text check ("source" in ('books', 'stripe')) not null, "action" text check ("action" in ('settle_again', 'capture_again', 'release_money', 'refund_again', 'read_again', 'note')) not null, "settlement_id" text null, "order_id" text null, "payment_intent_id" text null, "amount_pence" integer null, "detail" text not null, "state" text check ("state" in ('open', 'noted', 'closed')) not null default 'open', "noted_by" text null, "noted_at" timestamptz null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_task_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_task_deleted_at" ON "payment_task" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_task_kind_subject_id_unique" ON "payment_task" ("kind", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_task_state" ON "payment_task" ("state") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_task_order_id" ON "payment_task" ("order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "refund_request" ("key" text not null, "requested_at" timestamptz not null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_request_pkey" primary key ("key"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_request_deleted_at" ON "refund_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "stripe_refund" ("id" text not null, "payment_intent_id" text not null, "order_id" text not null, "engine_refund_id" text null, "amount_pence" integer not null, "status" text check ("status" in ('pending', 'requires_action', 'succeeded', 'failed', 'canceled')) not null, "failure_reason" text null, "made_in" text check ("made_in" in ('shop', 'dashboard')) not null, "made_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stripe_refund_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stripe_refund_deleted_at" ON "stripe_refund" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stripe_refund_payment_intent_id" ON "stripe_refund" ("payment_intent_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stripe_refund_order_id" ON "stripe_refund" ("order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "stripe_scan" ("list" text not null, "starting_after" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stripe_scan_pkey" primary key ("list"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stripe_scan_deleted_at" ON "stripe_scan" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_cancellation" cascade;`);

    this.addSql(`drop table if exists "payment_task" cascade;`);

    this.addSql(`drop table if exists "refund_request" cascade;`);

    this.addSql(`drop table if exists "stripe_refund" cascade;`);

    this.addSql(`drop table if exists "stripe_scan" cascade;`);
  }
}
