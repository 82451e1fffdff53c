import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSignOffs } from "../claim-review/read-sign-offs";
import { readGateSubjects } from "./read-gate-subjects";
import { openTextsOfProduct } from "./wording-gaps";

/**
 * Takes the metadata out that a refused change has just put in. The engine undoes a change of metadata by merging the old
 * keys back, so a new one would stay behind on a published product.
 */
export async function forgetBlockedMetadata(container: MedusaContainer, productIds: string[]): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (const { product_id, status, content } of await readGateSubjects(database, productIds)) {
    const nothingElse = {
      title: "",
      subtitle: null,
      description: null,
      handle: "",
      pictures: [],
      variants: [],
    };
    const answered = await readSignOffs(container, { kind: "product", id: product_id });
    const blocked = Object.entries(content.metadata ?? {}).filter(
      ([key, value]) =>
        openTextsOfProduct({ ...content, ...nothingElse, metadata: { [key]: value } }, null, answered)
          .length > 0,
    );
    if (status !== "published" || blocked.length === 0) continue;
    await database.raw("update product set metadata = metadata - ?::text[] where id = ?", [
      blocked.map(([key]) => key),
      product_id,
    ]);
  }
}
