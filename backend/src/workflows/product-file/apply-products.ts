import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { changeProduct } from "./change-product";
import { createProducts } from "./create-products";
import type { FileOrigin } from "./file-origin";
import type { PlannedProduct } from "./gate-problems";
import { planProducts } from "./plan-products";
import { refusedPlan } from "./plan-product";
import type { ProductRecord } from "./product-record";
import type { FileProduct } from "./read-product-file";
import { readProductRecords, type StoredProduct } from "./read-product-records";
import { receiveLots } from "./receive-lots";
import { removeLeftovers } from "./remove-leftovers";

/** What came of a product: what was planned and done, or an error that a later try may mend. */
export type AppliedProduct = { ok: true; planned: PlannedProduct } | { ok: false; error: unknown };

/** What the engine says no to, in words for staff; anything else is broken, and tried again. */
const refusals: string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.DUPLICATE_ERROR,
  MedusaError.Types.CONFLICT,
  MedusaError.Types.INVALID_ARGUMENT,
];

/**
 * Makes products what their rows say, in their order. What is there already is compared first, so that trying again after a
 * crash does what is left and nothing twice. New ones are made together: the engine takes hardly longer for ten than for one.
 * A refusal comes back as a plan with the reason.
 */
export async function applyProducts(
  container: MedusaContainer,
  products: FileProduct[],
  origin: FileOrigin,
): Promise<AppliedProduct[]> {
  await removeLeftovers(container, handlesOf(products));
  const planned = await planProducts(container, products);
  const made = await makeTogether(container, planned);
  const applied: AppliedProduct[] = [];
  for (const [index, product] of products.entries()) {
    const before = planned[index]!;
    try {
      // staff may have changed what is there since
      const [now] = before.plan.outcome === "changed" ? await planProducts(container, [product]) : [before];
      applied.push({ ok: true, planned: await apply(container, now!, made.get(product.handle), origin) });
    } catch (error) {
      applied.push({ ok: false, error });
    }
  }
  return applied;
}

/** By handle. None where one of them can't be made: then each is made alone, and the one at fault says why. */
async function makeTogether(
  container: MedusaContainer,
  planned: PlannedProduct[],
): Promise<Map<string, StoredProduct>> {
  const wanted = planned.flatMap(({ plan }) => (plan.outcome === "new" ? [plan.wanted] : []));
  if (wanted.length < 2) return new Map();
  try {
    await createProducts(container, wanted);
  } catch {
    await removeLeftovers(container, handlesOf(wanted));
    return new Map();
  }
  return readMade(container, wanted);
}

async function apply(
  container: MedusaContainer,
  planned: PlannedProduct,
  made: StoredProduct | undefined,
  origin: FileOrigin,
): Promise<PlannedProduct> {
  const { plan } = planned;
  if (plan.outcome === "refused" || plan.outcome === "same") return planned;
  try {
    if (plan.outcome === "new" && !made) await createProducts(container, [plan.wanted]);
    // also for one that was just made: that it is published
    const stored =
      planned.stored ?? made ?? (await readMade(container, [plan.wanted])).get(plan.wanted.handle);
    if (!stored)
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The product ${plan.wanted.handle} is gone.`);
    await changeProduct(container, stored, plan.wanted);
    await receiveLots(container, plan, origin);
    return planned;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const where = "what the message names; what stands before it is done already";
    return { ...planned, plan: refusedPlan(plan, [{ column: null, message: error.message, where }]) };
  }
}

/** What a nested workflow throws has been copied on its way, and is an instance of nothing. */
function isRefusal(error: unknown): error is MedusaError {
  return MedusaError.isMedusaError(error) && refusals.includes(error.type);
}

function readMade(container: MedusaContainer, wanted: ProductRecord[]): Promise<Map<string, StoredProduct>> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return readProductRecords(database, handlesOf(wanted));
}

function handlesOf(products: readonly { handle: string }[]): string[] {
  return products.map(({ handle }) => handle);
}
