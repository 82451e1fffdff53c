import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { lowStockKey } from "./low-stock";

/**
 * Sets at how many free units an item is low; null: the usual number. What else its metadata says stays. Tasks and mails follow
 * with the next watch. False when there is no such item.
 */
export async function setLowStock(
  container: MedusaContainer,
  inventoryItemId: string,
  units: number | null,
): Promise<boolean> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `update inventory_item set updated_at = now(), metadata = (coalesce(metadata, '{}') - :key) ||
       case when :units::int is null then '{}' else jsonb_build_object(:key::text, :units::int) end
     where id = :id and deleted_at is null returning id`,
    { id: inventoryItemId, key: lowStockKey, units },
  );
  return rows.length > 0;
}
