import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";

/** What every service of an engine's module has, and its interface does not show. */
interface Repository {
  transaction: (
    task: (transactionManager: unknown) => Promise<unknown>,
    options: { transaction: unknown; enableNestedTransactions: true },
  ) => Promise<unknown>;
}

/**
 * Lets a module of the engine write inside a transaction of ours, at a savepoint, so that its rows stand or fall with ours:
 * give the context to each of its methods. The module's own code makes the rows, whatever a release of the engine changes
 * about them; only its way to the database is ours (`baseRepository_`; check it when upgrading, packing.spec.ts tells).
 */
export async function inEngineModule<Service extends object, Result>(
  service: Service,
  transaction: Knex.Transaction,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const { baseRepository_: repository } = service as unknown as { baseRepository_: Repository };
  return (await repository.transaction(
    async (transactionManager) => await work({ transactionManager, __type: "MedusaContext" }),
    { transaction, enableNestedTransactions: true },
  )) as Result;
}
