import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261122234500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "article" ("id" text not null, "state" text check ("state" in ('draft', 'scheduled', 'published', 'unpublished')) not null default 'draft', "version" integer not null default 1, "draft" jsonb not null, "saved_at" timestamptz not null, "saved_by_id" text null, "saved_by" text not null, "live_revision" integer null, "scheduled_revision" integer null, "scheduled_for" timestamptz null, "first_published_at" timestamptz null, "published_at" timestamptz null, "held_reason" text null, ${times}, constraint "article_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_deleted_at" ON "article" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_state" ON "article" ("state") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_scheduled_for" ON "article" ("scheduled_for") WHERE scheduled_for is not null AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_revision" ("id" text not null, "article_id" text not null, "number" integer not null, "reason" text check ("reason" in ('published', 'scheduled', 'replaced')) not null, "fields" jsonb not null, "made_at" timestamptz not null, "made_by_id" text null, "made_by" text not null, ${times}, constraint "article_revision_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_revision_deleted_at" ON "article_revision" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_revision_article_id_number_unique" ON "article_revision" ("article_id", "number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function refuse_change_of_article_revision() returns trigger language plpgsql as $$ begin raise exception 'A revision of an article is never changed or deleted.'; end $$;`,
    );
    this.addSql(
      `create or replace trigger article_revision_is_kept before update or delete on article_revision for each row execute function refuse_change_of_article_revision();`,
    );

    this.addSql(
      `create table if not exists "article_slug" ("id" text not null, "slug" text not null, "article_id" text not null, "role" text check ("role" in ('draft', 'live', 'old')) not null, ${times}, constraint "article_slug_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_slug_deleted_at" ON "article_slug" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_slug_slug_unique" ON "article_slug" ("slug") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_slug_article_id" ON "article_slug" ("article_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_source" ("id" text not null, "key" text not null, "authors" text not null, "title" text not null, "journal" text not null, "year" integer null, "locator" text null, "doi" text null, "url" text null, "finding" text null, "limits" text null, "withdrawn_at" timestamptz null, "withdrawn_reason" text null, ${times}, constraint "article_source_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_source_deleted_at" ON "article_source" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_source_key_unique" ON "article_source" ("key") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_citation" ("id" text not null, "article_id" text not null, "source_id" text not null, "position" integer not null, ${times}, constraint "article_citation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_citation_deleted_at" ON "article_citation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_citation_article_id_source_id_unique" ON "article_citation" ("article_id", "source_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_citation_source_id" ON "article_citation" ("source_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_product" ("id" text not null, "article_id" text not null, "product_id" text not null, "position" integer not null, "why" text not null, ${times}, constraint "article_product_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_product_deleted_at" ON "article_product" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_product_article_id_product_id_unique" ON "article_product" ("article_id", "product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_product_product_id" ON "article_product" ("product_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_topic" ("id" text not null, "article_id" text not null, "name" text not null, "slug" text not null, ${times}, constraint "article_topic_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_topic_deleted_at" ON "article_topic" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_topic_article_id_slug_unique" ON "article_topic" ("article_id", "slug") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_topic_slug" ON "article_topic" ("slug") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of [
      "article_topic",
      "article_product",
      "article_citation",
      "article_source",
      "article_slug",
      "article_revision",
      "article",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`drop function if exists refuse_change_of_article_revision();`);
  }
}
