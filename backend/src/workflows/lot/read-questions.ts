import type { LotQuestionRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readPageWithCount } from "../read-page-with-count";
import { readLots } from "./read-lots";
import { readPostings } from "./read-postings";
import { stockItems } from "./stock-items";

type Columns = Omit<LotQuestionRow, "posting" | "lots"> & { posting_id: string };

/** What staff are asked about changes past the ledger, oldest first, with the lots that they may answer. */
export async function readQuestions(
  database: Knex,
  { answered, offset, limit }: { answered: boolean; offset: number; limit: number },
): Promise<{ questions: LotQuestionRow[]; count: number }> {
  const { entries, count } = await readPageWithCount<Columns>(database, {
    found: `select q.id, q.posting_id, to_jsonb(i) as item, q.location_id, coalesce(s.name, q.location_id) as location_name,
       q.quantity, q.asked_at, q.answered_at, q.answered_by
     from lot_question q join (${stockItems}) i on i.inventory_item_id = q.inventory_item_id
     left join stock_location s on s.id = q.location_id
     where (q.answered_at is not null) = :answered`,
    bindings: { answered },
    order: "asked_at, id",
    limit,
    offset,
  });
  const { postings } = await readPostings(database, {
    ids: entries.map(({ posting_id }) => posting_id),
    limit,
  });
  const lots = await Promise.all(
    [...new Set(entries.map(({ item }) => item.inventory_item_id))].map(
      async (item) =>
        [item, (await readLots(database, { inventory_item_id: item, limit: 100 })).lots] as const,
    ),
  );
  const lotsOf = new Map(lots);
  const questions = entries.map(({ posting_id, ...question }): LotQuestionRow => ({
    ...question,
    posting: postings.find(({ id }) => id === posting_id)!,
    lots: (lotsOf.get(question.item.inventory_item_id) ?? []).filter(({ is_unassigned }) => !is_unassigned),
  }));
  return { questions, count };
}
