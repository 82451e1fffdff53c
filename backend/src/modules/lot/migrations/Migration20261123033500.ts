import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const dates = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const whose = `"actor_id" text null, "actor_name" text not null`;

/** Lots, suppliers, the ledger and what the database itself watches over. What follows the engine's stock: migration-scripts/stock-ledger. */
export class Migration20261123033500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "supplier" ("id" text not null, "name" text not null, "address" text not null, "phone" text not null, "out_of_hours_phone" text not null, "email" text not null, "food_registration" text not null, "notes" text not null, ${dates}, constraint "supplier_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "lot" ("id" text not null, "inventory_item_id" text not null, "code" text check ("code" <> '' and "code" = btrim("code")) not null, "best_before" date null, "supplier_id" text null references "supplier" ("id"), "invoice_reference" text null, "received_on" date not null, "status" text check ("status" in ('quarantine', 'on_sale', 'blocked', 'recalled', 'expired')) not null, "hold_reason" text null, "certificate_url" text null, "certificate_name" text null, "is_unassigned" boolean not null default false check (case when "is_unassigned" then "status" = 'on_sale' and "best_before" is null else lower("code") <> 'unassigned' end), ${dates}, constraint "lot_pkey" primary key ("id"), constraint "lot_id_inventory_item_id_unique" unique ("id", "inventory_item_id"));`,
    );
    this.addSql(
      `create table if not exists "stock_posting" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('receipt', 'count', 'write_off', 'move', 'counter_sale', 'hold', 'release_hold', 'assign_lot', 'dispatch', 'dispatch_undone', 'return', 'engine', 'recall', 'undo')) not null, "reason" text not null, ${whose}, "undoes_id" text null references "stock_posting" ("id"), "order_id" text null, "reference" text null, ${dates}, constraint "stock_posting_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "stock_entry" ("id" text not null, "posting_id" text not null references "stock_posting" ("id"), "lot_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "shelf" text check ("shelf" in ('sale', 'held')) not null, "quantity" integer check ("quantity" <> 0) not null, ${dates}, constraint "stock_entry_pkey" primary key ("id"), constraint "stock_entry_lot" foreign key ("lot_id", "inventory_item_id") references "lot" ("id", "inventory_item_id"));`,
    );
    // no model: only the trigger below writes it
    this.addSql(
      `create table if not exists "lot_balance" ("lot_id" text not null references "lot" ("id"), "location_id" text not null, "shelf" text check ("shelf" in ('sale', 'held')) not null, "quantity" integer not null constraint "lot_balance_not_below_zero" check ("quantity" >= 0), constraint "lot_balance_pkey" primary key ("lot_id", "location_id", "shelf"));`,
    );
    this.addSql(
      `create table if not exists "lot_change" ("id" text not null, "lot_id" text not null references "lot" ("id"), "posting_id" text null references "stock_posting" ("id"), "reason" text not null, ${whose}, "was" jsonb not null, "became" jsonb not null, "undoes_id" text null references "lot_change" ("id"), ${dates}, constraint "lot_change_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "lot_question" ("id" text not null, "posting_id" text not null references "stock_posting" ("id"), "inventory_item_id" text not null, "location_id" text not null, "quantity" integer not null, "asked_at" timestamptz not null, "answered_at" timestamptz null, "answered_by" text null, "answer_posting_id" text null references "stock_posting" ("id"), ${dates}, constraint "lot_question_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "stock_task" ("id" text not null, "kind" text check ("kind" in ('low_stock', 'near_expiry', 'oversold', 'ledger_differs')) not null, "subject_id" text not null, "inventory_item_id" text not null, "location_id" text null, "lot_id" text null, "detail" text not null, "state" text check ("state" in ('open', 'noted', 'closed')) not null default 'open', "noted_by" text null, "noted_at" timestamptz null, "closed_at" timestamptz null, ${dates}, constraint "stock_task_pkey" primary key ("id"));`,
    );
    for (const table of [
      "supplier",
      "lot",
      "stock_posting",
      "stock_entry",
      "lot_change",
      "lot_question",
      "stock_task",
    ])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NOT NULL;`,
      );
    for (const [table, name, columns, where] of [
      ["lot", "inventory_item_id", `"inventory_item_id"`],
      ["lot", "supplier_id", `"supplier_id"`],
      ["lot", "status_best_before", `"status", "best_before"`],
      ["stock_posting", "order_id", `"order_id"`],
      ["stock_posting", "created_at", `"created_at"`],
      ["stock_entry", "posting_id", `"posting_id"`],
      ["stock_entry", "lot_id", `"lot_id"`],
      ["stock_entry", "inventory_item_id_location_id_shelf", `"inventory_item_id", "location_id", "shelf"`],
      ["lot_balance", "location_id", `"location_id", "shelf"`],
      ["lot_change", "lot_id", `"lot_id"`],
      ["lot_change", "posting_id", `"posting_id"`],
      ["lot_question", "inventory_item_id", `"inventory_item_id"`],
      ["lot_question", "asked_at", `"asked_at"`, "answered_at IS NULL"],
      ["stock_task", "state", `"state"`],
    ] as const)
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_${name}" ON "${table}" (${columns})${where ? ` WHERE ${where}` : ""};`,
      );
    for (const [table, name, columns, where] of [
      ["lot", "code", `"inventory_item_id", lower("code")`],
      ["lot", "unassigned", `"inventory_item_id"`, "is_unassigned"],
      ["stock_posting", "key", `"key"`],
      ["stock_posting", "undoes_id", `"undoes_id"`, "undoes_id IS NOT NULL"],
      ["lot_change", "undoes_id", `"undoes_id"`, "undoes_id IS NOT NULL"],
      ["lot_question", "posting_id", `"posting_id"`],
      ["stock_task", "kind_subject_id", `"kind", "subject_id"`],
    ] as const)
      this.addSql(
        `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_${table}_${name}_unique" ON "${table}" (${columns})${where ? ` WHERE ${where}` : ""};`,
      );

    // what moved when, and who said so, must be beyond doubt, whoever writes to the database
    this.addSql(
      `create or replace function refuse_change_of_ledger() returns trigger language plpgsql as $$ begin raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation'; end $$;`,
    );
    for (const table of ["stock_posting", "stock_entry", "lot_change"]) {
      this.addSql(
        `create or replace trigger "${table}_rows_stay" before update or delete on "${table}" for each row execute function refuse_change_of_ledger();`,
      );
      this.addSql(
        `create or replace trigger "${table}_stays" before truncate on "${table}" for each statement execute function refuse_change_of_ledger();`,
      );
    }
    this.addSql(
      `create or replace function refuse_writing_balance() returns trigger language plpgsql as $$ begin raise exception 'lot_balance follows stock_entry: % is refused', tg_op using errcode = 'restrict_violation'; end $$;`,
    );
    this.addSql(
      `create or replace trigger "lot_balance_follows" before insert or update or delete on "lot_balance" for each row when (pg_trigger_depth() = 0) execute function refuse_writing_balance();`,
    );

    this.addSql(
      `create or replace function keep_lot_balance() returns trigger language plpgsql as $$
       declare lot_status text;
       begin
         select status into lot_status from lot where id = new.lot_id for share;
         if new.shelf = 'sale' and new.quantity > 0 and lot_status <> 'on_sale' then
           raise exception 'lot % is %: its units cannot come on sale', new.lot_id, lot_status using errcode = 'check_violation', constraint = 'lot_is_on_sale';
         end if;
         update lot_balance set quantity = quantity + new.quantity
           where lot_id = new.lot_id and location_id = new.location_id and shelf = new.shelf;
         if not found then
           insert into lot_balance (lot_id, location_id, shelf, quantity) values (new.lot_id, new.location_id, new.shelf, new.quantity);
         end if;
         return null;
       end $$;`,
    );
    this.addSql(
      `create or replace trigger "stock_entry_moves_balance" after insert on "stock_entry" for each row execute function keep_lot_balance();`,
    );
    this.addSql(
      `create or replace function hold_lot_off_sale() returns trigger language plpgsql as $$ begin
         if exists (select 1 from lot l join lot_balance b on b.lot_id = l.id
           where l.id = new.id and l.status <> 'on_sale' and b.shelf = 'sale' and b.quantity > 0) then
           raise exception 'lot % is off sale and still has units on sale', new.id using errcode = 'check_violation';
         end if;
         return null;
       end $$;`,
    );
    this.addSql(
      `create constraint trigger "lot_off_sale_has_no_units_on_sale" after update of status on "lot" deferrable initially deferred for each row when (new.status <> 'on_sale') execute function hold_lot_off_sale();`,
    );
  }

  override async down(): Promise<void> {
    for (const table of [
      "stock_task",
      "lot_question",
      "lot_change",
      "lot_balance",
      "stock_entry",
      "stock_posting",
      "lot",
      "supplier",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`);
    for (const name of [
      "refuse_change_of_ledger",
      "refuse_writing_balance",
      "keep_lot_balance",
      "hold_lot_off_sale",
    ])
      this.addSql(`drop function if exists ${name};`);
  }
}
