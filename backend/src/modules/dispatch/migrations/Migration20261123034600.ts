import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261123034600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "parcel" ("id" text not null, "order_id" text not null, "fulfillment_id" text null, "replaces_id" text null, "location_id" text not null, "is_collection" boolean not null default false, "state" text check ("state" in ('packed', 'sent', 'ready', 'handed_over', 'delivered', 'lost', 'cancelled')) not null default 'packed', "carrier" text null, "tracking_number" text null, "packed_by" text not null, "packed_by_name" text not null, "key" text not null, "packed_at" timestamptz not null, "sent_at" timestamptz null, "ready_at" timestamptz null, "handed_over_at" timestamptz null, "delivered_at" timestamptz null, "lost_at" timestamptz null, "cancelled_at" timestamptz null, "announced_at" timestamptz null, ${times}, constraint "parcel_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "parcel_line" ("id" text not null, "parcel_id" text not null, "order_id" text not null, "line_item_id" text not null, "quantity" integer not null check ("quantity" > 0), ${times}, constraint "parcel_line_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "parcel_lot" ("id" text not null, "parcel_id" text not null, "order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "lot_id" text not null, "quantity" integer not null check ("quantity" > 0), ${times}, constraint "parcel_lot_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "dispatch_event" ("id" text not null, "order_id" text not null, "parcel_id" text null, "kind" text check ("kind" in ('packed', 'sent', 'tracking_changed', 'ready', 'handed_over', 'delivered', 'lost', 'cancelled', 'address_corrected', 'note', 'returned', 'return_decided')) not null, "detail" text not null default '', "actor_id" text not null, "actor_name" text not null, ${times}, constraint "dispatch_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "returned_units" ("id" text not null, "key" text not null, "order_id" text not null, "parcel_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "lot_id" text not null, "location_id" text not null, "quantity" integer not null check ("quantity" > 0), "condition" text not null, "received_by_name" text not null, "decision" text check ("decision" in ('pending', 'destroyed', 'back_on_sale')) not null default 'pending', "decision_reason" text null, "decided_by_name" text null, "decided_at" timestamptz null, ${times}, constraint "returned_units_pkey" primary key ("id"));`,
    );
    const indexes: [unique: boolean, table: string, columns: string[]][] = [
      [true, "parcel", ["key"]],
      [true, "parcel", ["fulfillment_id"]],
      [false, "parcel", ["order_id"]],
      [false, "parcel", ["state"]],
      [true, "parcel_line", ["parcel_id", "line_item_id"]],
      [false, "parcel_line", ["line_item_id"]],
      [true, "parcel_lot", ["parcel_id", "line_item_id", "inventory_item_id", "lot_id"]],
      [false, "parcel_lot", ["lot_id"]],
      [false, "parcel_lot", ["order_id"]],
      [false, "dispatch_event", ["order_id"]],
      [true, "returned_units", ["key"]],
      [false, "returned_units", ["order_id"]],
      [false, "returned_units", ["decision"]],
    ];
    for (const [unique, table, columns] of indexes)
      this.addSql(
        `create ${unique ? "unique " : ""}index if not exists "IDX_${table}_${columns.join("_")}${unique ? "_unique" : ""}" on "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) where deleted_at is null;`,
      );
    for (const table of ["parcel", "parcel_line", "parcel_lot", "dispatch_event", "returned_units"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`,
      );
    // one parcel at most goes out in place of a lost one
    this.addSql(
      `create unique index if not exists "IDX_parcel_replaces_id_unique" on "parcel" ("replaces_id") where state <> 'cancelled' and deleted_at is null;`,
    );
    // whoever packs, and from wherever: what leaves of a line is never more than was bought. The order's row is the lock,
    // so of two packers the second counts what the first has packed.
    this.addSql(
      `create or replace function parcel_line_within_order() returns trigger language plpgsql as $$
       declare bought numeric; packed numeric;
       begin
         perform 1 from "order" where id = new.order_id for update;
         select i.quantity into bought from order_item i
           where i.item_id = new.line_item_id and i.order_id = new.order_id and i.deleted_at is null
           order by i.version desc limit 1;
         select coalesce(sum(l.quantity), 0) into packed from parcel_line l join parcel p on p.id = l.parcel_id
           where l.line_item_id = new.line_item_id and l.deleted_at is null and p.state not in ('lost', 'cancelled');
         if bought is null or packed > bought then
           raise exception 'packed % of line %, of which % were bought', packed, new.line_item_id, coalesce(bought, 0)
             using errcode = 'check_violation', constraint = 'parcel_line_within_order';
         end if;
         return null;
       end $$;`,
    );
    this.addSql(`drop trigger if exists parcel_line_within_order on "parcel_line";`);
    this.addSql(
      `create trigger parcel_line_within_order after insert or update on "parcel_line" for each row execute function parcel_line_within_order();`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["returned_units", "dispatch_event", "parcel_lot", "parcel_line", "parcel"])
      this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`drop function if exists parcel_line_within_order();`);
  }
}
