import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type CheckedProduct, checkProducts, stopping } from "./check-products";

/**
 * Throws a MedusaError "not_allowed" when one of these products is published and must not be, which makes the engine's
 * workflow undo what it did. The message lists all that is missing and where to mend it.
 */
export async function refuseUnpublishable(container: MedusaContainer, productIds: string[]): Promise<void> {
  const checked = await checkProducts(container, productIds);
  const refused = checked.filter(({ status, gaps }) => status === "published" && stopping(gaps).length > 0);
  if (refused.length === 0) return;
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refused.map(refusalMessage).join("\n"));
}

export function refusalMessage({ title, gaps }: Pick<CheckedProduct, "title" | "gaps">): string {
  const found = stopping(gaps).map(({ where, message }) => `(${where}) ${message}`);
  return `"${title}" can't be published yet: ${found.join(" ")}`;
}
