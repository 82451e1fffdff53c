import type { MedusaContainer } from "@medusajs/framework/types";
import { ensureProductKinds } from "../store-basics/ensure-product-kinds";
import { sweepPublishedProducts } from "../workflows/label/sweep-published-products";

/** The kinds of product, by which the gate knows what needs a label; a shop that was filled before it is looked at once. */
export default async function publishGate({ container }: { container: MedusaContainer }): Promise<void> {
  await ensureProductKinds(container);
  await sweepPublishedProducts(container);
}
