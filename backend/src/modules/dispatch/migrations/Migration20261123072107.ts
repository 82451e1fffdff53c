import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What goes out in place of recalled goods is beyond the order, so it doesn't count against what was bought. */
export class Migration20261123072107 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "parcel" add column if not exists "beyond_order" boolean not null default false,
         add constraint "parcel_beyond_order_is_no_sale" check (not beyond_order or fulfillment_id is null);`,
    );
    this.addSql(
      `create or replace function parcel_line_within_order() returns trigger language plpgsql as $$
       declare bought numeric; packed numeric;
       begin
         perform 1 from "order" where id = new.order_id for update;
         select i.quantity into bought from order_item i
           where i.item_id = new.line_item_id and i.order_id = new.order_id and i.deleted_at is null
           order by i.version desc limit 1;
         if (select beyond_order from parcel where id = new.parcel_id) then
           packed := new.quantity;
         else
           select coalesce(sum(l.quantity), 0) into packed from parcel_line l join parcel p on p.id = l.parcel_id
             where l.line_item_id = new.line_item_id and l.deleted_at is null and p.state not in ('lost', 'cancelled')
               and not p.beyond_order;
         end if;
         if bought is null or packed > bought then
           raise exception 'packed % of line %, of which % were bought', packed, new.line_item_id, coalesce(bought, 0)
             using errcode = 'check_violation', constraint = 'parcel_line_within_order';
         end if;
         return null;
       end $$;`,
    );
  }

  override async down(): Promise<void> {
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
    this.addSql(`alter table "parcel" drop column if exists "beyond_order";`);
  }
}
