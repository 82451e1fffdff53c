import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Database } from "../../modules/newsletter/database";

interface Connection extends Database {
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
}

/** A person's row, their line in the ledger and the mail about it: all of them or none. */
export function inTransaction<T>(
  container: MedusaContainer,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  return container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION).transaction(work);
}

/** For reading. */
export function newsletterDatabase(container: MedusaContainer): Database {
  return container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
}
