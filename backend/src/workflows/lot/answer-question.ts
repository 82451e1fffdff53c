import type { AnswerLotQuestionRequest } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type ChangeOutcome, changeStock, postOrRefuse, refuseChange } from "./change-stock";
import type { StockActor, StockChange } from "./post-stock";

interface Question {
  posting_id: string;
  inventory_item_id: string;
  location_id: string;
  quantity: number;
  answered_at: Date | null;
  answered_by: string | null;
}

/**
 * Says of which lots units came or went that somebody changed past the ledger: what the ledger had guessed is taken back and
 * posted as answered. No lots: the guess was right.
 */
export async function answerLotQuestion(
  container: MedusaContainer,
  questionId: string,
  { key, reason, lots }: AnswerLotQuestionRequest,
  actor: StockActor,
): Promise<ChangeOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const asked = await database("lot_question")
    .where({ id: questionId })
    .first<{ inventory_item_id: string } | undefined>("inventory_item_id");
  if (!asked) return { ok: false, status: 404, message: "There is no such question." };
  const items = [asked.inventory_item_id];
  return await changeStock(container, { items, key, kind: "assign_lot" }, async (transaction) => {
    const question = await transaction("lot_question")
      .where({ id: questionId })
      .forUpdate()
      .first<Question>();
    if (question.answered_at)
      refuseChange(
        409,
        `${question.answered_by ?? "Somebody"} has answered this already. What was said can be undone in the history.`,
      );
    const posted =
      lots.length === 0
        ? { posting_id: null, oversold: [] }
        : await postOrRefuse(transaction, {
            key,
            kind: "assign_lot",
            reason,
            actor,
            entries: await entriesOf(transaction, question, lots),
          });
    await transaction("lot_question").where({ id: questionId }).update({
      answered_at: transaction.fn.now(),
      answered_by: actor.name,
      answer_posting_id: posted.posting_id,
      updated_at: transaction.fn.now(),
    });
    return posted;
  });
}

async function entriesOf(
  transaction: Knex.Transaction,
  { posting_id, inventory_item_id, location_id, quantity }: Question,
  said: AnswerLotQuestionRequest["lots"],
): Promise<StockChange[]> {
  const units = said.reduce((sum, one) => sum + one.quantity, 0);
  if (units !== Math.abs(quantity))
    refuseChange(400, `Say the lot of all ${Math.abs(quantity)} units: these add up to ${units}.`, "lots");
  const guessed = await transaction("stock_entry")
    .where({ posting_id })
    .select<StockChange[]>("lot_id", "location_id", "shelf", "quantity");
  const lots = await transaction("lot")
    .whereIn(
      "id",
      said.map(({ lot_id }) => lot_id),
    )
    .where({ inventory_item_id })
    .select<{ id: string; status: string }[]>("id", "status");
  const answered = said.map(({ lot_id, quantity: of }): StockChange => {
    const lot = lots.find(({ id }) => id === lot_id);
    if (!lot) return refuseChange(400, "One of these lots is not of this item. Reload the page.", "lots");
    // units that went were on sale, whatever their lot is now
    const shelf = quantity < 0 || lot.status === "on_sale" ? "sale" : "held";
    return { lot_id, location_id, shelf, quantity: Math.sign(quantity) * of };
  });
  return [...guessed.map((one) => ({ ...one, quantity: -one.quantity })), ...answered];
}
