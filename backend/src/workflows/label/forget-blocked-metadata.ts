import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSignOffsOfMany } from "../claim-review/read-sign-offs";
import { readGateSubjects } from "./read-gate-subjects";
import { openTextsOfProduct } from "./wording-gaps";

/**
 * Takes the metadata out that a refused change has just put in. The engine undoes a change of metadata by merging the old
 * keys back, so a new one would stay behind on a published product.
 */
export async function forgetBlockedMetadata(container: MedusaContainer, productIds: string[]): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const nothingElse = {
    title: "",
    subtitle: null,
    description: null,
    handle: "",
    pictures: [],
    variants: [],
  };
  const answered = await readSignOffsOfMany(container, "product", productIds);
  for (const { product_id, status, content } of await readGateSubjects(database, productIds)) {
    if (status !== "published") continue;
    const blocked = Object.entries(content.metadata ?? {}).filter(
      ([key, value]) =>
        openTextsOfProduct(
          { ...content, ...nothingElse, metadata: { [key]: value } },
          null,
          answered(product_id),
        ).length > 0,
    );
    if (blocked.length === 0) continue;
    await database.raw("update product set metadata = metadata - ?::text[] where id = ?", [
      blocked.map(([key]) => key),
      product_id,
    ]);
  }
}
