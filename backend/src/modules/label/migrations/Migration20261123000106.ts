import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123000106 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "picture_words" drop constraint if exists "picture_words_url_unique";`,
    );
    this.addSql(
      `create table if not exists "picture_words" ("id" text not null, "url" text not null, "alt" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "picture_words_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_picture_words_url_unique" ON "picture_words" ("url") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_picture_words_deleted_at" ON "picture_words" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "picture_words" cascade;`);
  }
}
