import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123033702 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "recall" ("id" text not null, "ref" text not null, "form_id" text not null, "type" text check ("type" in ('withdrawal', 'recall', 'allergy')) not null, "state" text check ("state" in ('open', 'notified', 'closed')) not null default 'open', "product_name" text not null default '', "brand" text not null default '', "pack_sizes" text not null default '', "where_to_find" text not null default '', "reason" text not null default '', "risk_statement" text not null default '', "action" text not null default '', "refund_terms" text not null default '', "contact" text not null default '', "hazard" text not null default '', "root_cause" text not null default '', "fsa_ref" text not null default '', "la_ref" text not null default '', "opened_at" timestamptz not null, "notified_at" timestamptz null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recall_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recall_ref_unique" ON "recall" ("ref") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recall_form_id_unique" ON "recall" ("form_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_deleted_at" ON "recall" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_state_opened_at" ON "recall" ("state", "opened_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "recall_event" ("id" text not null, "recall_id" text not null, "recall_order_id" text null, "what" text not null, "actor_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recall_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_event_deleted_at" ON "recall_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_event_recall_id_created_at" ON "recall_event" ("recall_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_event_recall_order_id" ON "recall_event" ("recall_order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "recall_lot" ("id" text not null, "recall_id" text not null, "lot_id" text not null, "inventory_item_id" text not null, "code" text not null, "best_before" text null, "title" text not null, "sku" text not null, "frozen_quantity" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recall_lot_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_lot_deleted_at" ON "recall_lot" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recall_lot_recall_id_lot_id_unique" ON "recall_lot" ("recall_id", "lot_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_lot_lot_id" ON "recall_lot" ("lot_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "recall_order" ("id" text not null, "recall_id" text not null, "order_id" text not null, "order_number" integer not null, "ordered_at" timestamptz not null, "email" text not null, "name" text not null, "phone" text not null, "address" text not null, "sent_units" integer not null, "held_units" integer not null, "lots" jsonb not null, "reached_by" text check ("reached_by" in ('page', 'phone', 'email', 'post', 'in_person')) null, "reached_at" timestamptz null, "responded_at" timestamptz null, "responded_by" text check ("responded_by" in ('page', 'phone', 'email', 'post', 'in_person')) null, "outcome" text check ("outcome" in ('has_it', 'ate_it', 'binned_it', 'gave_it_away')) null, "wants" text check ("wants" in ('refund', 'replacement', 'nothing')) null, "quantity_back" integer not null default 0, "note" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recall_order_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_order_deleted_at" ON "recall_order" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recall_order_recall_id_order_id_unique" ON "recall_order" ("recall_id", "order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_order_recall_id_ordered_at" ON "recall_order" ("recall_id", "ordered_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_order_order_id" ON "recall_order" ("order_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "recall_remedy" ("id" text not null, "recall_id" text not null, "recall_order_id" text not null, "kind" text check ("kind" in ('refund', 'replacement')) not null, "state" text check ("state" in ('waiting', 'made', 'failed')) not null default 'waiting', "amount_pence" integer null, "attempt" text not null, "detail" text not null default '', "actor_name" text not null, "lease_until" timestamptz null, "made_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recall_remedy_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recall_remedy_recall_order_id_unique" ON "recall_remedy" ("recall_order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_remedy_deleted_at" ON "recall_remedy" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_remedy_recall_id_state" ON "recall_remedy" ("recall_id", "state") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recall_remedy_created_at" ON "recall_remedy" ("created_at") WHERE state = 'waiting' and kind = 'refund' AND deleted_at IS NULL;`,
    );
    this.addSql(`create sequence if not exists recall_number;`);
    this.addSql(
      `alter table "recall"
         add constraint "recall_times_fit_its_state" check (case state
           when 'open' then notified_at is null and closed_at is null
           when 'notified' then notified_at is not null and closed_at is null
           else closed_at is not null end),
         add constraint "recall_withdrawal_tells_nobody" check (type <> 'withdrawal' or notified_at is null),
         add constraint "recall_notice_is_whole" check (notified_at is null
           or '' <> all (array[product_name, brand, pack_sizes, reason, risk_statement, action, refund_terms, contact]));`,
    );
    this.addSql(
      `alter table "recall_order"
         add constraint "recall_order_counts" check (sent_units >= 0 and held_units >= 0 and quantity_back >= 0),
         add constraint "recall_order_answer_is_whole" check ((responded_at is null) = (outcome is null)
           and (responded_at is null) = (wants is null) and (responded_at is null) = (responded_by is null)),
         add constraint "recall_order_reached_is_whole" check ((reached_at is null) = (reached_by is null));`,
    );
    this.addSql(
      `alter table "recall_remedy"
         add constraint "recall_remedy_is_made_at_a_time" check ((state = 'made') = (made_at is not null)),
         add constraint "recall_remedy_amount" check (amount_pence > 0);`,
    );

    // what the authorities will ask for must be beyond doubt, whoever writes to the database
    this.addSql(
      `create or replace function refuse_change_of_recall_records() returns trigger language plpgsql as $$
       begin
         raise exception '% keeps what was done in a recall: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
       end $$;`,
    );
    for (const table of ["recall_event", "recall_lot"])
      this.addSql(
        `create trigger "${table}_rows_stay" before update or delete on "${table}"
         for each row execute function refuse_change_of_recall_records();`,
      );
    for (const table of ["recall", "recall_order", "recall_remedy"])
      this.addSql(
        `create trigger "${table}_rows_stay" before delete on "${table}"
         for each row execute function refuse_change_of_recall_records();`,
      );
    for (const table of ["recall", "recall_event", "recall_lot", "recall_order", "recall_remedy"])
      this.addSql(
        `create trigger "${table}_stays" before truncate on "${table}"
         for each statement execute function refuse_change_of_recall_records();`,
      );
    this.addSql(
      `create or replace function keep_recall() returns trigger language plpgsql as $$
       begin
         if (new.id, new.ref, new.form_id, new.type, new.opened_at) is distinct from (old.id, old.ref, old.form_id, old.type, old.opened_at)
            or (old.state, new.state) in (('notified', 'open'), ('closed', 'open'), ('closed', 'notified'))
            or (old.notified_at is not null and
              (new.notified_at, new.product_name, new.brand, new.pack_sizes, new.where_to_find, new.reason, new.risk_statement, new.action, new.refund_terms, new.contact)
              is distinct from
              (old.notified_at, old.product_name, old.brand, old.pack_sizes, old.where_to_find, old.reason, old.risk_statement, old.action, old.refund_terms, old.contact))
         then
           raise exception 'recall % only goes forward, and what people were told stands', old.ref using errcode = 'restrict_violation';
         end if;
         return new;
       end $$;`,
    );
    this.addSql(
      `create trigger "recall_goes_forward" before update on "recall" for each row execute function keep_recall();`,
    );
    this.addSql(
      `create or replace function keep_recall_remedy() returns trigger language plpgsql as $$
       begin
         if old.state = 'made' or (new.recall_id, new.recall_order_id) is distinct from (old.recall_id, old.recall_order_id) then
           raise exception 'what recall order % was given stands', old.recall_order_id using errcode = 'restrict_violation';
         end if;
         return new;
       end $$;`,
    );
    this.addSql(
      `create trigger "recall_remedy_stands" before update on "recall_remedy" for each row execute function keep_recall_remedy();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recall" cascade;`);

    this.addSql(`drop table if exists "recall_event" cascade;`);

    this.addSql(`drop table if exists "recall_lot" cascade;`);

    this.addSql(`drop table if exists "recall_order" cascade;`);

    this.addSql(`drop table if exists "recall_remedy" cascade;`);
    this.addSql(`drop function if exists refuse_change_of_recall_records, keep_recall, keep_recall_remedy;`);
    this.addSql(`drop sequence if exists recall_number;`);
  }
}
