import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A change of an article with all that belongs to it: all or nothing, whenever the process dies. */
export function inArticleTransaction<T>(
  container: MedusaContainer,
  work: (transaction: Knex) => Promise<T>,
): Promise<T> {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(work);
}
