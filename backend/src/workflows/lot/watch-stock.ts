import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ukDay } from "../../modules/invoice/uk-day";
import { stockTaskKinds } from "../../modules/lot/stock-words";
import { findStockTasks } from "./find-stock-tasks";
import { holdShortLots } from "./hold-short-lots";
import { closeGoneStockTasks, openStockTasks } from "./stock-tasks";
import { tellOfStock } from "./tell-of-stock";

/**
 * Takes lots off sale before they break what the page promises, holds the sum (ledger against engine), and tells staff what
 * they should look at. Any number of processes may run it, at any time: it changes nothing twice. `today`: a calendar date in
 * Europe/London.
 */
export async function watchStock(container: MedusaContainer, today = ukDay(new Date())): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const { id, status, reason } of await holdShortLots(container, today))
    logger.info(`Lot ${id} left sale by itself (${status}): ${reason}`);
  const { rows } = await database.raw<{ rows: [{ now: Date }] }>(`select clock_timestamp() as now`);
  const found = await findStockTasks(database, today);
  for (const { inventory_item_id, detail } of found.ledger_differs)
    logger.error(`Stock of ${inventory_item_id}: ${detail}`);
  for (const kind of stockTaskKinds) {
    await openStockTasks(database, kind, found[kind]);
    await closeGoneStockTasks(database, kind, found[kind], rows[0].now);
  }
  await tellOfStock(container, today);
}
