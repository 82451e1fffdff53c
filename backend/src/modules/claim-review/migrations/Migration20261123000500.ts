import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123000500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "claim_check" ("id" text not null, "subject_kind" text check ("subject_kind" in ('product', 'category', 'article', 'mail', 'page')) not null, "subject_id" text not null, "subject_name" text not null, "is_published" boolean not null, "open_texts" jsonb not null, "content_hash" text not null, "rules_version" text not null, "stood_hash" text null, "fell_at" timestamptz null, "checked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "claim_check_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_claim_check_deleted_at" ON "claim_check" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_claim_check_subject" ON "claim_check" ("subject_kind", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_claim_check_open" ON "claim_check" ("checked_at") WHERE open_texts <> '[]' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "claim_check" cascade;`);
  }
}
