import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { changeProduct } from "./change-product";
import type { FileOrigin } from "./file-origin";
import { createProduct } from "./create-product";
import type { PlannedProduct } from "./gate-problems";
import { planProducts } from "./plan-products";
import { refusedPlan } from "./plan-product";
import type { FileProduct } from "./read-product-file";
import { readProductRecords, type StoredProduct } from "./read-product-records";
import { receiveLots } from "./receive-lots";
import { removeLeftovers } from "./remove-leftovers";

/** What the engine says no to, in words for staff; anything else is broken, and tried again. */
const refusals: string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.DUPLICATE_ERROR,
  MedusaError.Types.CONFLICT,
  MedusaError.Types.INVALID_ARGUMENT,
];

/**
 * Makes a product what its rows say. What is there already is compared first, so that trying again after a crash does what
 * is left and nothing twice. A refusal comes back as a plan with the reason; throws for what is broken.
 */
export async function applyProduct(
  container: MedusaContainer,
  product: FileProduct,
  origin: FileOrigin,
): Promise<PlannedProduct> {
  await removeLeftovers(container, product.handle);
  const [planned] = await planProducts(container, [product]);
  if (!planned) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No plan for ${product.handle}`);
  const { plan } = planned;
  if (plan.outcome === "refused" || plan.outcome === "same") return planned;
  try {
    if (plan.outcome === "new") await createProduct(container, plan.wanted);
    // also for one that was just made: that it is published
    await changeProduct(
      container,
      planned.stored ?? (await readMade(container, product.handle)),
      plan.wanted,
    );
    await receiveLots(container, plan, origin);
    return planned;
  } catch (error) {
    if (!(error instanceof MedusaError) || !refusals.includes(error.type)) throw error;
    const where = "what the message names; what stands before it is done already";
    return { ...planned, plan: refusedPlan(plan, [{ column: null, message: error.message, where }]) };
  }
}

async function readMade(container: MedusaContainer, handle: string): Promise<StoredProduct> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const made = (await readProductRecords(database, [handle])).get(handle);
  if (!made) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The product ${handle} is gone.`);
  return made;
}
