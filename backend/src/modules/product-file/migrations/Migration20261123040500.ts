import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const dates = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261123040500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "product_file_run" ("id" text not null, "key" text not null, "file_name" text not null, "file_digest" text not null, "actor_id" text not null, "actor_name" text not null, "finished_at" timestamptz null, ${dates}, constraint "product_file_run_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "product_file_item" ("id" text not null, "run_id" text not null, "number" integer not null, "wave" integer not null, "product" jsonb not null, "state" text check ("state" in ('waiting', 'done', 'refused')) not null default 'waiting', "lines" jsonb null, "tries" integer not null default 0, "last_error" text null, ${dates}, constraint "product_file_item_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_file_run_key_unique" ON "product_file_run" ("key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_file_item_run_id_number_unique" ON "product_file_item" ("run_id", "number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_file_item_state_wave_number" ON "product_file_item" ("state", "wave", "number") WHERE deleted_at IS NULL;`,
    );
    for (const table of ["product_file_run", "product_file_item"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_file_item" cascade;`);
    this.addSql(`drop table if exists "product_file_run" cascade;`);
  }
}
