import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { postStock } from "../lot/post-stock";
import type { Packer } from "./packer";
import { putAside } from "./take-reservations";

interface UnitsInParcel {
  line_item_id: string;
  inventory_item_id: string;
  lot_id: string;
  quantity: number;
  is_on_sale: boolean;
  allow_backorder: boolean;
}

/**
 * A parcel is unpacked: its units go back to the lots that they came from and are put aside for the order again. What is of
 * a lot that was held meanwhile goes to the lot's held shelf.
 */
export async function putUnitsBack(
  transaction: Knex.Transaction,
  parcel: ParcelRow,
  actor: Packer,
): Promise<void> {
  const { rows: units } = await transaction.raw<{ rows: UnitsInParcel[] }>(
    `select u.line_item_id, u.inventory_item_id, u.lot_id, u.quantity, l.status = 'on_sale' as is_on_sale,
       coalesce(v.allow_backorder, false) as allow_backorder
     from parcel_lot u
       join lot l on l.id = u.lot_id
       join order_line_item i on i.id = u.line_item_id
       left join product_variant v on v.id = i.variant_id
     where u.parcel_id = ? order by u.inventory_item_id, u.id`,
    [parcel.id],
  );
  if (units.length === 0) return;
  const posted = await postStock(transaction, {
    key: `dispatch-undone:${parcel.id}`,
    kind: "dispatch_undone",
    reason: "Unpacked again",
    actor,
    order_id: parcel.order_id,
    reference: parcel.id,
    entries: units.map(({ lot_id, quantity, is_on_sale }) => ({
      lot_id,
      location_id: parcel.location_id,
      shelf: is_on_sale ? "sale" : "held",
      quantity,
    })),
  });
  if (posted.outcome === "refused")
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The ledger refuses what comes back of parcel ${parcel.id}`,
    );
  // nothing was put aside for what went in a lost parcel's place
  if (!parcel.fulfillment_id) return;
  for (const { line_item_id, inventory_item_id, quantity, allow_backorder } of units) {
    const need = { line_item_id, inventory_item_id, quantity, allow_backorder };
    await putAside(transaction, { ...need, location_id: parcel.location_id });
  }
}
