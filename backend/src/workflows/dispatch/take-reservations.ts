import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { exactly } from "../insert-rows";
import { lockStock } from "../lot/post-stock";
import { newRow } from "../new-row";
import type { LotNeed } from "./lot-need";
import { PackingRefused } from "./packing-refused";

interface Reservation {
  id: string;
  inventory_item_id: string;
  location_id: string;
  quantity: number;
}

/**
 * What was put aside for these lines and leaves now: reservations go down, and are deleted at nothing, with the levels they
 * count in, as the engine's fulfilment does. The rows of the levels are locked first, in the order that every writer of stock keeps.
 * Throws PackingRefused when less is put aside than leaves.
 */
export async function takeReservations(
  transaction: Knex.Transaction,
  needs: readonly LotNeed[],
): Promise<void> {
  await lockStock(
    transaction,
    needs.map(({ inventory_item_id }) => inventory_item_id),
  );
  const { rows } = await transaction.raw<{ rows: (Reservation & { line_item_id: string })[] }>(
    `select id, line_item_id, inventory_item_id, location_id, quantity::float as quantity from reservation_item
     where line_item_id = any(?) and deleted_at is null order by created_at, id for update`,
    [needs.map(({ line_item_id }) => line_item_id)],
  );
  for (const need of needs) {
    const of = rows.filter(
      (row) => row.line_item_id === need.line_item_id && row.inventory_item_id === need.inventory_item_id,
    );
    let rest = need.quantity;
    for (const reservation of of) {
      const taken = Math.min(rest, reservation.quantity);
      if (taken === 0) continue;
      rest -= taken;
      if (taken === reservation.quantity) {
        await transaction("reservation_item")
          .where({ id: reservation.id })
          .update({ deleted_at: transaction.fn.now() });
      } else {
        const quantity = reservation.quantity - taken;
        await transaction("reservation_item")
          .where({ id: reservation.id })
          .update({ quantity, raw_quantity: exactly(quantity), updated_at: transaction.fn.now() });
      }
      await changeReserved(transaction, reservation, -taken);
    }
    if (rest > 0)
      throw new PackingRefused({
        reason: "not_reserved",
        message: "Less of this line is put aside than you are packing. Reload the order and look again.",
        line_item_id: need.line_item_id,
      });
  }
}

/** Puts units aside for a line again: more of the reservation that is there, or a new one. */
export async function putAside(
  transaction: Knex.Transaction,
  need: LotNeed & { location_id: string; allow_backorder: boolean },
): Promise<void> {
  const { line_item_id, inventory_item_id, location_id, quantity } = need;
  const { rows } = await transaction.raw<{ rows: { location_id: string }[] }>(
    `update reservation_item r set quantity = r.quantity + :quantity, updated_at = now(),
       raw_quantity = jsonb_build_object('value', (r.quantity + :quantity)::text, 'precision', 20)
     where r.id = (select id from reservation_item where line_item_id = :line_item_id
       and inventory_item_id = :inventory_item_id and deleted_at is null order by created_at, id limit 1)
     returning r.location_id`,
    { line_item_id, inventory_item_id, quantity },
  );
  const [found] = rows;
  if (!found)
    await transaction("reservation_item").insert({
      ...newRow("resitem"),
      ...{ line_item_id, inventory_item_id, location_id, quantity, raw_quantity: exactly(quantity) },
      allow_backorder: need.allow_backorder,
    });
  await changeReserved(
    transaction,
    { inventory_item_id, location_id: found?.location_id ?? location_id },
    quantity,
  );
}

async function changeReserved(
  transaction: Knex.Transaction,
  { inventory_item_id, location_id }: Pick<Reservation, "inventory_item_id" | "location_id">,
  by: number,
): Promise<void> {
  await transaction.raw(
    `update inventory_level set reserved_quantity = reserved_quantity + :by, updated_at = now(),
       raw_reserved_quantity = jsonb_build_object('value', (reserved_quantity + :by)::text, 'precision', 20)
     where inventory_item_id = :inventory_item_id and location_id = :location_id and deleted_at is null`,
    { inventory_item_id, location_id, by },
  );
}
