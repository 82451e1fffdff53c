import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { LABEL_MODULE } from "../../modules/label";
import { readStoredLabel } from "../../modules/label/label-shape";
import type LabelModuleService from "../../modules/label/service";
import { checkProducts, stopping } from "./check-products";

/** What a person gives their name for: the label is the pack's, or no ingredient is a novel food without leave. */
export const labelChecks = ["label_verified", "novel_food_checked"] as const;
export type LabelCheckName = (typeof labelChecks)[number];

/**
 * Writes a named person's word under a label. Throws a MedusaError "not_found" without a label, and "not_allowed" while
 * the label is incomplete: there is nothing to compare with a pack yet.
 */
export async function confirmLabel(
  container: MedusaContainer,
  productId: string,
  { check, by, source_doc }: { check: LabelCheckName; by: string; source_doc: string },
): Promise<void> {
  const labels = container.resolve<LabelModuleService>(LABEL_MODULE);
  const stored = await labels.storedLabel(productId);
  if (!stored)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This product has no label yet. Save one first.");
  const [product] = await checkProducts(container, [productId]);
  const missing = stopping(product?.gaps ?? []).filter(({ where }) => where.startsWith("Label"));
  if (!("label" in readStoredLabel(stored.label)) || missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Complete the label first: ${missing.map(({ message }) => message).join(" ")}`,
    );
  }
  await labels.updateProductLabels({
    id: stored.id,
    [check]: { at: new Date().toISOString(), by, source_doc },
  });
  await checkProducts(container, [productId]);
}
