import type { ProductFileLine } from "@balance/contracts/product-file";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, isObject } from "@medusajs/framework/utils";
import { applyProducts } from "./apply-products";
import { newLine } from "./plan-product";
import type { FileProduct } from "./read-product-file";

/** A part of the file: what a killed process has begun is done again. */
const productsAtOnce = 10;
/** Then staff are told that it can't be done. */
const mostTries = 5;

interface Run {
  id: string;
  actor_id: string;
  actor_name: string;
}

interface Item {
  id: string;
  product: FileProduct;
  tries: number;
}

const underWay = new WeakMap<object, Promise<void>>();

/** Brings in what waits, product by product, until nothing waits. One at a time in each process. */
export function processProductFiles(container: MedusaContainer): Promise<void> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const running = underWay.get(database);
  if (running) return running;
  const begun = processAll(container, database).finally(() => underWay.delete(database));
  underWay.set(database, begun);
  return begun;
}

async function processAll(container: MedusaContainer, database: Knex): Promise<void> {
  const seen: string[] = [];
  for (let run; (run = await nextRun(database, seen)); seen.push(run.id)) {
    const broken: string[] = [];
    while (await processPart(container, database, run, broken));
  }
  await database.raw(
    `update product_file_run run set finished_at = now(), updated_at = now()
     where finished_at is null and deleted_at is null
       and not exists (select 1 from product_file_item where run_id = run.id and state = 'waiting')`,
  );
}

async function nextRun(database: Knex, seen: string[]): Promise<Run | undefined> {
  const { rows } = await database.raw<{ rows: Run[] }>(
    `select id, actor_id, actor_name from product_file_run
     where finished_at is null and deleted_at is null and id <> all(?) order by created_at, id limit 1`,
    [seen],
  );
  return rows[0];
}

/**
 * The rows stay locked while their products are worked on, so that no other process takes them; a process that is killed lets
 * them go with its connection, and the next one goes on at once. They are found by an index: a file of thousands is asked
 * hundreds of times. False when nothing of the run is left.
 */
async function processPart(
  container: MedusaContainer,
  database: Knex,
  run: Run,
  broken: string[],
): Promise<boolean> {
  const failures: { item: Item; error: unknown }[] = [];
  let items: Item[] = [];
  try {
    await database.transaction(async (transaction) => {
      items = await takeItems(transaction, run, broken);
      if (items.length === 0) return;
      const applied = await applyProducts(
        container,
        items.map(({ product }) => product),
        { run_id: run.id, actor: { id: run.actor_id, name: run.actor_name } },
      );
      for (const [index, outcome] of applied.entries()) {
        const item = items[index]!;
        if (!outcome.ok) failures.push({ item, error: outcome.error });
        else {
          const { plan } = outcome.planned;
          await note(transaction, item.id, plan.outcome === "refused" ? "refused" : "done", plan.lines);
        }
      }
    });
  } catch (error) {
    if (items.length === 0) throw error;
    failures.splice(0, failures.length, ...items.map((item) => ({ item, error })));
  }
  // when their rows are free again
  for (const { item, error } of failures) {
    broken.push(item.id);
    await noteBreakage(database, item, error);
  }
  return items.length > 0;
}

async function takeItems(transaction: Knex.Transaction, run: Run, broken: string[]): Promise<Item[]> {
  const { rows } = await transaction.raw<{ rows: Item[] }>(
    `select id, product, tries from product_file_item
     where run_id = :run_id and state = 'waiting' and deleted_at is null and id <> all(:broken)
       and wave = (select min(wave) from product_file_item
         where run_id = :run_id and state = 'waiting' and deleted_at is null)
     order by number limit :most for update skip locked`,
    { run_id: run.id, broken, most: productsAtOnce },
  );
  return rows;
}

async function note(
  database: Knex,
  id: string,
  state: "done" | "refused",
  lines: ProductFileLine[],
): Promise<void> {
  await database.raw(
    `update product_file_item set state = ?, lines = ?::jsonb, updated_at = now() where id = ? and state = 'waiting'`,
    [state, JSON.stringify(lines), id],
  );
}

/** Something that a later try may mend: the sweep takes it up again. */
async function noteBreakage(database: Knex, item: Item, error: unknown): Promise<void> {
  // what a nested workflow throws need not be an Error
  const message = isObject(error) && "message" in error ? String(error.message) : String(error);
  if (item.tries + 1 >= mostTries) {
    const { handle, rows } = item.product;
    const lines = rows.map((row): ProductFileLine => ({
      ...newLine(row, handle),
      outcome: "refused",
      problems: [
        {
          column: null,
          message: `Tried ${mostTries} times, and each time it broke: ${message}`,
          where: "the back end's log, then bring the file in again",
        },
      ],
    }));
    await note(database, item.id, "refused", lines);
  }
  await database.raw(
    `update product_file_item set tries = tries + 1, last_error = ?, updated_at = now() where id = ?`,
    [message, item.id],
  );
}
