import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "tax_document" ("id" text not null, "kind" text check ("kind" in ('invoice', 'credit_note', 'debit_note')) not null, "number" integer not null, "order_id" text not null, "subject_id" text not null, "issued_at" timestamptz not null, "content" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tax_document_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tax_document_deleted_at" ON "tax_document" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tax_document_kind_number_unique" ON "tax_document" ("kind", "number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tax_document_kind_subject_id_unique" ON "tax_document" ("kind", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tax_document_order_id" ON "tax_document" ("order_id") WHERE deleted_at IS NULL;`,
    );

    // one row a kind: its lock is the queue in which numbers are given out
    this.addSql(
      `create table if not exists "tax_document_series" ("kind" text not null, "last_number" integer not null default 0, constraint "tax_document_series_pkey" primary key ("kind"));`,
    );
    this.addSql(
      `insert into "tax_document_series" ("kind") values ('invoice'), ('credit_note'), ('debit_note') on conflict do nothing;`,
    );

    this.addSql(
      `create or replace function refuse_tax_document_change() returns trigger language plpgsql as $$ begin raise exception 'an issued tax document is never changed or deleted (% on %)', tg_op, tg_table_name using errcode = 'restrict_violation'; end $$;`,
    );
    this.addSql(
      `create or replace trigger tax_document_is_final before update or delete on "tax_document" for each row execute function refuse_tax_document_change();`,
    );
    this.addSql(
      `create or replace trigger tax_document_is_kept before truncate on "tax_document" for each statement execute function refuse_tax_document_change();`,
    );
    this.addSql(
      `create or replace trigger tax_document_series_is_kept before delete or truncate on "tax_document_series" for each statement execute function refuse_tax_document_change();`,
    );
    this.addSql(
      `create or replace function refuse_tax_document_number() returns trigger language plpgsql as $$ begin raise exception 'the numbers of tax documents (%) go up by one, not from % to %', new.kind, old.last_number, new.last_number using errcode = 'restrict_violation'; end $$;`,
    );
    this.addSql(
      `create or replace trigger tax_document_series_counts before update on "tax_document_series" for each row when (new.last_number <> old.last_number + 1 or new.kind <> old.kind) execute function refuse_tax_document_number();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tax_document" cascade;`);
    this.addSql(`drop table if exists "tax_document_series" cascade;`);
    this.addSql(`drop function if exists refuse_tax_document_change;`);
    this.addSql(`drop function if exists refuse_tax_document_number;`);
  }
}
