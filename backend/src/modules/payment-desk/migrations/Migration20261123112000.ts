import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123112000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "refund_line" ("id" text not null, "order_id" text not null, "line_id" text not null, "attempt" text not null, "quantity" integer not null check ("quantity" > 0), "amount_pence" integer not null check ("amount_pence" >= 0), "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_line_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create unique index if not exists "IDX_refund_line_attempt_line_id_unique" on "refund_line" ("attempt", "line_id") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_refund_line_order_id" on "refund_line" ("order_id") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_refund_line_deleted_at" on "refund_line" ("deleted_at") where deleted_at is null;`,
    );
    this.addSql(`alter table if exists "stripe_refund" add column if not exists "attempt" text null;`);
    this.addSql(
      `create index if not exists "IDX_stripe_refund_attempt" on "stripe_refund" ("attempt") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_refund_request_attempt" on "refund_request" ("attempt") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "refund_line" cascade;`);
    this.addSql(`drop index if exists "IDX_refund_request_attempt";`);
    this.addSql(`alter table if exists "stripe_refund" drop column if exists "attempt";`);
  }
}
