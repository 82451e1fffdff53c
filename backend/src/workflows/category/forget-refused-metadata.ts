import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { checkCategories } from "./check-categories";

/** Takes the metadata out that a refused change has just put in: the engine undoes metadata by merging the old keys back. */
export async function forgetRefusedMetadata(container: MedusaContainer, ids: string[]): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (const { id, is_refused, open_texts } of await checkCategories(container, ids)) {
    const texts = open_texts.filter(({ field }) => field === "metadata").map(({ text }) => text);
    if (!is_refused || texts.length === 0) continue;
    await database.raw(
      `update product_category set metadata = (
         select jsonb_object_agg(key, value) from jsonb_each(metadata) where value <> all(select to_jsonb(unnest(?::text[]))))
       where id = ?`,
      [texts, id],
    );
  }
}
