import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createProductTypesWorkflow } from "@medusajs/medusa/core-flows";

/** Kinds that staff choose from; which of them need a label is decided in `@balance/compliance/product-kinds`. */
const kinds = ["Food supplement", "Food", "Set", "Gift", "Treatment"];

/** Creates the product types that are missing. */
export async function ensureProductKinds(container: MedusaContainer): Promise<void> {
  const existing = await container.resolve(Modules.PRODUCT).listProductTypes({}, { take: 1000 });
  const known = new Set(existing.map(({ value }) => value));
  const missing = kinds.filter((value) => !known.has(value));
  if (missing.length === 0) return;
  await createProductTypesWorkflow(container).run({
    input: { product_types: missing.map((value) => ({ value })) },
  });
}
