import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Has the database write into the ledger what anybody does to the engine's stock past our one poster (its own stock
 * screens, imports, SQL), so that the units on sale in the ledger are always those that the engine counts as stocked.
 * Stock that was there before becomes units of lots that nobody has said yet. Check the columns of `inventory_level` when
 * upgrading the engine. A purchase changes `reserved_quantity` only, of which none of this is told.
 */
export default async function stockLedger({ container }: { container: MedusaContainer }): Promise<void> {
  const statements = [
    postEngineChange,
    followEngineStock,
    refuseEmptying,
    holdStockSum,
    `create or replace trigger "inventory_level_begins_in_ledger" after insert or delete on inventory_level
       for each row execute function follow_engine_stock()`,
    `create or replace trigger "inventory_level_stands_in_ledger"
       after update of stocked_quantity, deleted_at, inventory_item_id, location_id on inventory_level
       for each row when ((old.stocked_quantity, old.deleted_at, old.inventory_item_id, old.location_id)
         is distinct from (new.stocked_quantity, new.deleted_at, new.inventory_item_id, new.location_id))
       execute function follow_engine_stock()`,
    `create or replace trigger "inventory_level_is_not_emptied" before truncate on inventory_level
       for each statement execute function refuse_emptying_stock()`,
    `drop trigger if exists "stock_entry_equals_engine" on stock_entry`,
    `create constraint trigger "stock_entry_equals_engine" after insert on stock_entry deferrable initially deferred
       for each row when (new.shelf = 'sale') execute function hold_stock_sum()`,
    // nobody changes the stock between the triggers and the first postings
    `lock table inventory_level in share row exclusive mode`,
    `select post_engine_change(l.inventory_item_id, l.location_id, 0, l.stocked_quantity, 'Stock that was there when the ledger began')
     from inventory_level l
     where l.deleted_at is null and l.stocked_quantity <> 0 and not exists (select 1 from stock_entry e
       where e.inventory_item_id = l.inventory_item_id and e.location_id = l.location_id and e.shelf = 'sale')
     order by l.inventory_item_id, l.id`,
  ];
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    for (const statement of statements) await transaction.raw(statement);
  });
}

/**
 * More units go to the only lot of the item on sale, or else to its unassigned lot. Fewer come off the units whose lot nobody
 * has said, then off the earliest best-before. Where another lot could have been meant, a question asks for it. The setting
 * `balance.actor` ({id, name, reason}) says who did it, where our API knows.
 */
const postEngineChange = `
  create or replace function post_engine_change(item text, location text, was numeric, became numeric, because text)
  returns void language plpgsql as $$
  declare
    delta numeric := became - was;
    said jsonb := coalesce(nullif(current_setting('balance.actor', true), ''), '{}')::jsonb;
    posting text := 'spost_' || replace(gen_random_uuid()::text, '-', '');
    is_asked boolean;
    chosen text;
    remaining integer;
    one record;
  begin
    if delta = 0 then return; end if;
    if became < 0 or became <> trunc(became) then
      raise exception 'Stock is counted in whole units, from 0 up: % is refused for inventory item % at %', became, item, location
        using errcode = 'check_violation', constraint = 'stock_is_whole';
    end if;
    insert into stock_posting (id, key, kind, reason, actor_id, actor_name)
      values (posting, 'engine:' || posting, 'engine', coalesce(said ->> 'reason', because), said ->> 'id', coalesce(said ->> 'name', 'Outside the stock pages'));
    perform 1 from lot where inventory_item_id = item order by id for share;
    if delta > 0 then
      select case when count(*) filter (where units > 0) > 0
          then case when count(*) filter (where units > 0) = 1 then min(id) filter (where units > 0) end
          else case when count(*) filter (where not is_unassigned) = 1 then min(id) filter (where not is_unassigned) end end
        into chosen
        from (select l.id, l.is_unassigned, coalesce((select sum(b.quantity) from lot_balance b where b.lot_id = l.id and b.shelf = 'sale'), 0) as units
          from lot l where l.inventory_item_id = item and l.status = 'on_sale') of_item;
      if chosen is null then
        insert into lot (id, inventory_item_id, code, received_on, status, is_unassigned)
          values ('lot_' || replace(gen_random_uuid()::text, '-', ''), item, 'UNASSIGNED', (now() at time zone 'Europe/London')::date, 'on_sale', true)
          on conflict do nothing;
        select id into strict chosen from lot where inventory_item_id = item and is_unassigned;
      end if;
      insert into stock_entry (id, posting_id, lot_id, inventory_item_id, location_id, shelf, quantity)
        values ('sentry_' || replace(gen_random_uuid()::text, '-', ''), posting, chosen, item, location, 'sale', delta);
      select is_unassigned into is_asked from lot where id = chosen;
    else
      remaining := -delta;
      select count(*) > 1 and sum(b.quantity) > remaining into is_asked
        from lot_balance b join lot l on l.id = b.lot_id
        where l.inventory_item_id = item and b.location_id = location and b.shelf = 'sale' and b.quantity > 0;
      for one in select b.lot_id, least(b.quantity, remaining) as most from lot_balance b join lot l on l.id = b.lot_id
        where l.inventory_item_id = item and b.location_id = location and b.shelf = 'sale' and b.quantity > 0
        order by l.is_unassigned desc, l.best_before nulls last, l.received_on, l.id
      loop
        exit when remaining = 0;
        insert into stock_entry (id, posting_id, lot_id, inventory_item_id, location_id, shelf, quantity)
          values ('sentry_' || replace(gen_random_uuid()::text, '-', ''), posting, one.lot_id, item, location, 'sale', -least(one.most, remaining));
        remaining := remaining - least(one.most, remaining);
      end loop;
      if remaining > 0 then
        raise exception 'The ledger has % units fewer of inventory item % at % than are taken', remaining, item, location using errcode = 'check_violation';
      end if;
    end if;
    if is_asked then
      insert into lot_question (id, posting_id, inventory_item_id, location_id, quantity, asked_at)
        values ('lotq_' || replace(gen_random_uuid()::text, '-', ''), posting, item, location, delta, now());
    end if;
  end $$`;

/** A level that is deleted, softly too, has no stock. What our own poster writes it has put into the ledger itself. */
const followEngineStock = `
  create or replace function follow_engine_stock() returns trigger language plpgsql as $$
  declare
    was numeric := 0;
    became numeric := 0;
  begin
    if coalesce(current_setting('balance.posting', true), '') <> '' then return null; end if;
    if tg_op <> 'INSERT' then was := case when old.deleted_at is null then old.stocked_quantity else 0 end; end if;
    if tg_op <> 'DELETE' then became := case when new.deleted_at is null then new.stocked_quantity else 0 end; end if;
    if tg_op = 'UPDATE' and (old.inventory_item_id, old.location_id) <> (new.inventory_item_id, new.location_id) then
      perform post_engine_change(old.inventory_item_id, old.location_id, was, 0, 'The stock level was put elsewhere');
      perform post_engine_change(new.inventory_item_id, new.location_id, 0, became, 'The stock level was put here');
    elsif tg_op = 'DELETE' then
      perform post_engine_change(old.inventory_item_id, old.location_id, was, 0, 'The stock level was deleted');
    else
      perform post_engine_change(new.inventory_item_id, new.location_id, was, became,
        format('The stock level was set from %s to %s', trim_scale(was), trim_scale(became)));
    end if;
    return null;
  end $$`;

const refuseEmptying = `
  create or replace function refuse_emptying_stock() returns trigger language plpgsql as $$ begin
    raise exception 'The ledger cannot follow when all stock levels are emptied at once: delete them instead' using errcode = 'restrict_violation';
  end $$`;

/** When a transaction commits, the units on sale that it moved in the ledger are those that the engine counts. */
const holdStockSum = `
  create or replace function hold_stock_sum() returns trigger language plpgsql as $$
  declare
    in_ledger numeric;
    in_engine numeric;
  begin
    select coalesce(sum(b.quantity), 0) into in_ledger from lot_balance b join lot l on l.id = b.lot_id
      where l.inventory_item_id = new.inventory_item_id and b.location_id = new.location_id and b.shelf = 'sale';
    select coalesce(sum(stocked_quantity), 0) into in_engine from inventory_level
      where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null;
    if in_ledger <> in_engine then
      raise exception 'The ledger has % units of inventory item % on sale at %, the engine has %', in_ledger, new.inventory_item_id, new.location_id, in_engine
        using errcode = 'check_violation', constraint = 'ledger_equals_engine';
    end if;
    return null;
  end $$`;
