import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122234800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "claim_sign_off" ("id" text not null, "subject_kind" text check ("subject_kind" in ('product', 'category', 'article', 'mail', 'page')) not null, "subject_id" text not null, "text_digest" text not null, "text" text not null, "field" text not null, "guard_version" text not null, "rules" jsonb not null, "actor_id" text not null, "actor_name" text not null, "reason" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "claim_sign_off_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_claim_sign_off_deleted_at" ON "claim_sign_off" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_claim_sign_off_once" ON "claim_sign_off" ("subject_kind", "subject_id", "text_digest", "guard_version") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_claim_sign_off_created_at" ON "claim_sign_off" ("created_at") WHERE deleted_at IS NULL;`,
    );
    // who answered for which text must be beyond doubt, whoever writes to the database
    this.addSql(
      `create or replace function refuse_change_of_claim_sign_off() returns trigger language plpgsql as $$
       begin
         raise exception 'claim_sign_off is append-only: % is refused', tg_op using errcode = 'restrict_violation';
       end $$;`,
    );
    this.addSql(
      `create trigger "claim_sign_off_rows_stay" before update or delete on "claim_sign_off"
       for each row execute function refuse_change_of_claim_sign_off();`,
    );
    this.addSql(
      `create trigger "claim_sign_off_stays" before truncate on "claim_sign_off"
       for each statement execute function refuse_change_of_claim_sign_off();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "claim_sign_off" cascade;`);
    this.addSql(`drop function if exists refuse_change_of_claim_sign_off();`);
  }
}
