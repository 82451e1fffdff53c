import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";

/** In the metadata of what a file is making, until all its parts are there. */
export const unfinished = { product_file: "unfinished" } as const;
/** An empty text takes the key away. */
export const finished = { product_file: "" } as const;

/**
 * The engine makes a product in many steps, and a process that is killed between two leaves one without price or stock. Such a
 * product or variant is still marked as unfinished; it is taken away and made again.
 */
export async function removeLeftovers(container: MedusaContainer, handles: string[]): Promise<void> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{
    rows: { id: string; is_left: boolean; variants: { id: string; sku: string; is_left: boolean }[] }[];
  }>(
    `select product.id, coalesce(product.metadata ->> 'product_file' = 'unfinished', false) as is_left,
       coalesce((select json_agg(json_build_object('id', id, 'sku', sku,
           'is_left', coalesce(metadata ->> 'product_file' = 'unfinished', false)))
         from product_variant where product_id = product.id and deleted_at is null), '[]') as variants
     from product where product.handle = any(?) and product.deleted_at is null
       and (product.metadata ->> 'product_file' = 'unfinished' or exists (select 1 from product_variant
         where product_id = product.id and metadata ->> 'product_file' = 'unfinished' and deleted_at is null))`,
    [handles],
  );
  for (const { id, is_left, variants } of rows) {
    const left = variants.filter((variant) => is_left || variant.is_left);
    if (is_left) await deleteProductsWorkflow(container).run({ input: { ids: [id] } });
    else
      await deleteProductVariantsWorkflow(container).run({
        input: { ids: left.map((variant) => variant.id) },
      });
    await removeUnlinkedItems(
      container,
      database,
      left.map(({ sku }) => sku),
    );
  }
}

/** Inventory items that a killed process made and had not linked yet; one with any stock or history is somebody's. */
export async function removeUnlinkedItems(
  container: MedusaContainer,
  database: Knex,
  skus: string[],
): Promise<void> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select item.id from inventory_item item where item.sku = any(?) and item.deleted_at is null
       and not exists (select 1 from product_variant_inventory_item link
         where link.inventory_item_id = item.id and link.deleted_at is null)
       and not exists (select 1 from inventory_level level where level.inventory_item_id = item.id)
       and not exists (select 1 from lot where lot.inventory_item_id = item.id)`,
    [skus],
  );
  if (rows.length > 0) await deleteInventoryItemWorkflow(container).run({ input: rows.map(({ id }) => id) });
}
