import { categories } from "@balance/demo-shop/categories";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";

/** Creates the demonstration's categories that are missing. Gives the ids of all by handle. */
export async function ensureCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const product = container.resolve(Modules.PRODUCT);
  const existing = await product.listProductCategories({ handle: categories.map(({ handle }) => handle) });
  const idByHandle = new Map(existing.map(({ handle, id }) => [handle, id]));
  const missing = categories.filter(({ handle }) => !idByHandle.has(handle));
  if (missing.length === 0) return idByHandle;
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ handle, name, introduction }) => ({
        handle,
        name,
        description: introduction,
        is_active: true,
        rank: categories.findIndex((category) => category.handle === handle),
      })),
    },
  });
  for (const { handle, id } of result) idByHandle.set(handle, id);
  return idByHandle;
}
