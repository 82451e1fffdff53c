import type { OpenRecallRequest } from "@balance/contracts/recall-desk";
import type { Trader } from "@balance/contracts/trader";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { inStockTransaction } from "../in-stock-transaction";
import type { StockActor } from "../lot/post-stock";
import { readTrader } from "../trader/read-trader";
import { countOf } from "./count-of";
import { freezeLots, type FrozenLot } from "./freeze-lots";
import { itemNames } from "./find-lots-to-recall";
import { noteEvent } from "./note-event";
import { refreshAffectedOrders } from "./refresh-affected-orders";

export type OpenRecallOutcome =
  | { status: "opened"; id: string }
  /** The same form was sent before. */
  | { status: "already_open"; id: string }
  | { status: "refused"; message: string };

/**
 * Opens a recall: its lots leave sale, and the orders that they reached are listed, in the one transaction in which the recall
 * comes to be, so that no crash leaves a recall whose lots are still sold, and no lot frozen that nobody recalls.
 */
export async function openRecall(
  container: MedusaContainer,
  request: OpenRecallRequest,
  staff: StockActor,
): Promise<OpenRecallOutcome> {
  const known = await findByForm(container, request.form_id);
  if (known) return known;
  const lots = await readLots(container, request.lot_ids);
  const refusal = whyNot(lots, request.lot_ids);
  if (refusal) return { status: "refused", message: refusal };
  const contact = wayToReach(await readTrader(container));
  return await inStockTransaction(
    container,
    lots.map(({ inventory_item_id }) => inventory_item_id),
    async (transaction): Promise<OpenRecallOutcome> => {
      const recallId = generateEntityId(undefined, "rec");
      const { rows } = await runPrepared<{ ref: string }>(
        transaction,
        `insert into recall (id, ref, form_id, type, hazard, opened_at)
         values (?, 'R-' || lpad(nextval('recall_number')::text, 4, '0'), ?, ?, ?, now())
         on conflict (form_id) where deleted_at is null do nothing returning ref`,
        [recallId, request.form_id, request.type, request.hazard],
      );
      const [opened] = rows;
      // whoever was first has committed by now
      if (!opened) return (await findByForm(container, request.form_id))!;
      const frozen = await freezeLots(transaction, lots, {
        key: `recall:${recallId}`,
        reference: opened.ref,
        staff,
      });
      await keepLots(transaction, recallId, frozen);
      await proposeWords(transaction, recallId, contact);
      const orders = await refreshAffectedOrders(transaction, recallId);
      const units = frozen.reduce((sum, { frozen_quantity }) => sum + frozen_quantity, 0);
      const codes = frozen.map(({ code }) => code).join(", ");
      await noteEvent(transaction, {
        recall_id: recallId,
        what: `Recall opened for lot ${codes}: ${countOf(units, "unit")} taken out of sale, ${countOf(orders, "order")} reached`,
        actor_name: staff.name,
      });
      return { status: "opened", id: recallId };
    },
  );
}

interface LotToRecall {
  id: string;
  inventory_item_id: string;
  code: string;
  status: string;
  is_unassigned: boolean;
}

async function readLots(container: MedusaContainer, ids: string[]): Promise<LotToRecall[]> {
  const { rows } = await runPrepared<LotToRecall>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select id, inventory_item_id, code, status, is_unassigned from lot where id = any(?) and deleted_at is null order by inventory_item_id, id`,
    [ids],
  );
  return rows;
}

function whyNot(lots: LotToRecall[], asked: string[]): string | null {
  if (lots.length < new Set(asked).size) return "One of these lots is not there any more. Search again.";
  if (lots.some(({ is_unassigned }) => is_unassigned))
    return "Units whose lot nobody has named can’t be recalled by lot. Say first which lot they are.";
  return null;
}

async function findByForm(
  container: MedusaContainer,
  formId: string,
): Promise<{ status: "already_open"; id: string } | null> {
  const { rows } = await runPrepared<{ id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select id from recall where form_id = ? and deleted_at is null`,
    [formId],
  );
  return rows[0] ? { status: "already_open", id: rows[0].id } : null;
}

async function keepLots(transaction: object, recallId: string, lots: FrozenLot[]): Promise<void> {
  for (const { id, frozen_quantity } of lots)
    await runPrepared(
      transaction,
      `insert into recall_lot (id, recall_id, lot_id, inventory_item_id, code, best_before, title, sku, frozen_quantity)
       select ?, ?, lot.id, lot.inventory_item_id, lot.code, lot.best_before::text, coalesce(variant.title, item.title, item.sku, ''),
         coalesce(item.sku, ''), ?
       from lot ${itemNames} where lot.id = ?`,
      [generateEntityId(undefined, "reclot"), recallId, frozen_quantity, id],
    );
}

/** What the shop knows already stands in the notice to begin with; staff read it over and write the rest. */
async function proposeWords(transaction: object, recallId: string, contact: string): Promise<void> {
  await runPrepared(
    transaction,
    `update recall set contact = ?, product_name = coalesce(named.product, ''), pack_sizes = coalesce(named.packs, '')
     from (select string_agg(distinct coalesce(variant.product_title, l.title), ', ') as product,
         string_agg(distinct variant.variant_title, ', ') as packs
       from recall_lot l join lot on lot.id = l.lot_id ${itemNames} where l.recall_id = ?) named
     where recall.id = ?`,
    [contact, recallId, recallId],
  );
}

function wayToReach({ phone, email, opening_hours }: Trader): string {
  return [phone, email, ...opening_hours.map(({ days, hours }) => `${days} ${hours}`)]
    .join(", ")
    .slice(0, 300);
}
