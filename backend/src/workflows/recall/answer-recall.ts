import type { RecallAnswer, RecallReplyPage } from "@balance/contracts/recall";
import type { RecordAnswerRequest } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { RECALL_MODULE } from "../../modules/recall";
import type RecallModuleService from "../../modules/recall/service";
import { runPrepared } from "../../run-prepared";
import { orderNumber } from "../order/order-number";
import { outcomeWords, wishWords } from "./answer-words";
import { noteEvent } from "./note-event";
import { readPublicRecalls } from "./read-public-recalls";
import type { RecalledUnits } from "./refresh-affected-orders";

/** The row of an order in a recall, which has to be one of that recall's. */
export interface OrderOfRecall {
  recall_id: string;
  id: string;
}

/** Null when the recall is none of those that people are told of. */
export async function readReplyPage(
  container: MedusaContainer,
  recallOrderId: string,
): Promise<RecallReplyPage | null> {
  const recalls = container.resolve<RecallModuleService>(RECALL_MODULE);
  const [[order], remedies] = await Promise.all([
    recalls.listRecallOrders({ id: recallOrderId }),
    recalls.listRecallRemedies({ recall_order_id: recallOrderId }),
  ]);
  const [recall] = order ? await readPublicRecalls(container, { id: order.recall_id }) : [];
  if (!order || !recall) return null;
  return {
    recall,
    order_number: orderNumber(order.order_number),
    ordered_at: new Date(order.ordered_at).toISOString(),
    units: (order.lots as unknown as RecalledUnits[])
      .filter(({ sent }) => sent > 0)
      .map(({ code, best_before, title, sent }) => ({ code, best_before, title, quantity: sent })),
    answer: order.outcome && order.wants ? { outcome: order.outcome, wants: order.wants } : null,
    may_answer: recall.closed_at === null && remedies.length === 0,
  };
}

/**
 * Keeps what a buyer answered by the link of their mail; the latest answer counts. False when it may not be answered any more:
 * it is over, or the refund or replacement is on its way.
 */
export async function answerByPage(
  container: MedusaContainer,
  recallOrderId: string,
  answer: RecallAnswer,
): Promise<boolean> {
  return await keepAnswer(
    container,
    { id: recallOrderId },
    { answer, by: "page" },
    "the buyer",
    `exists (select 1 from recall r where r.id = recall_order.recall_id and r.state = 'notified')
     and not exists (select 1 from recall_remedy m where m.recall_order_id = recall_order.id and m.deleted_at is null)`,
  );
}

/** Keeps what somebody told staff, or that staff reached them. False when there is no such order in this recall. */
export async function recordAnswer(
  container: MedusaContainer,
  order: OrderOfRecall,
  told: RecordAnswerRequest,
  actorName: string,
): Promise<boolean> {
  return await keepAnswer(container, order, told, actorName, "true");
}

async function keepAnswer(
  container: MedusaContainer,
  order: Partial<OrderOfRecall> & { id: string },
  told: Omit<RecordAnswerRequest, "by"> & { by: RecordAnswerRequest["by"] | "page" },
  actorName: string,
  condition: string,
): Promise<boolean> {
  const { answer, by, quantity_back, note } = told;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    const { rows } = await runPrepared<{ recall_id: string }>(
      transaction,
      `update recall_order set
         outcome = coalesce(:outcome, outcome), wants = coalesce(:wants, wants),
         responded_at = case when cast(:outcome as text) is null then responded_at else now() end,
         responded_by = case when cast(:outcome as text) is null then responded_by else :by end,
         reached_by = case when :by = 'page' then reached_by else :by end,
         reached_at = case when :by = 'page' then reached_at else now() end,
         quantity_back = coalesce(:back, quantity_back), note = coalesce(:note, note), updated_at = now()
       where id = :id and recall_id = coalesce(:recall, recall_id) and deleted_at is null and ${condition} returning recall_id`,
      {
        id: order.id,
        recall: order.recall_id ?? null,
        by,
        outcome: answer?.outcome ?? null,
        wants: answer?.wants ?? null,
        back: quantity_back ?? null,
        note: note ?? null,
      },
    );
    const [row] = rows;
    if (!row) return false;
    await noteEvent(transaction, {
      recall_id: row.recall_id,
      recall_order_id: order.id,
      what: whatWasTold(told),
      actor_name: actorName,
    });
    return true;
  });
}

function whatWasTold({
  answer,
  by,
  quantity_back,
  note,
}: Omit<RecordAnswerRequest, "by"> & { by: string }): string {
  return [
    answer ? `${outcomeWords[answer.outcome]}, ${wishWords[answer.wants]}` : "reached",
    `by ${by.replace("_", " ")}`,
    ...(quantity_back === undefined ? [] : [`${quantity_back} back`]),
    ...(note ? [note] : []),
  ].join("; ");
}
