import type { LotQuestionRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readLots } from "./read-lots";
import { readPostings } from "./read-postings";
import { type StockItemColumns, stockItems, toStockItem } from "./stock-items";

interface Columns extends StockItemColumns {
  id: string;
  posting_id: string;
  location_id: string;
  location_name: string;
  quantity: number;
  asked_at: Date;
  answered_at: Date | null;
  answered_by: string | null;
  whole_count: number;
}

/** What staff are asked about changes past the ledger, oldest first, with the lots that they may answer. */
export async function readQuestions(
  database: Knex,
  { answered, offset, limit }: { answered: boolean; offset: number; limit: number },
): Promise<{ questions: LotQuestionRow[]; count: number }> {
  const { rows } = await database.raw<{ rows: Columns[] }>(
    `select q.id, q.posting_id, q.location_id, coalesce(s.name, q.location_id) as location_name, q.quantity, q.asked_at,
       q.answered_at, q.answered_by, i.*, count(*) over ()::int as whole_count
     from lot_question q join (${stockItems}) i on i.inventory_item_id = q.inventory_item_id
     left join stock_location s on s.id = q.location_id
     where (q.answered_at is not null) = ? order by q.asked_at, q.id offset ? limit ?`,
    [answered, offset, limit],
  );
  const { postings } = await readPostings(database, {
    ids: rows.map(({ posting_id }) => posting_id),
    limit,
  });
  const lots = await Promise.all(
    [...new Set(rows.map(({ inventory_item_id }) => inventory_item_id))].map(
      async (item) =>
        [item, (await readLots(database, { inventory_item_id: item, limit: 100 })).lots] as const,
    ),
  );
  const lotsOf = new Map(lots);
  const questions = rows.map((row): LotQuestionRow => {
    const { id, location_id, location_name, quantity, asked_at, answered_at, answered_by } = row;
    return {
      id,
      item: toStockItem(row),
      location_id,
      location_name,
      quantity,
      asked_at: asked_at.toISOString(),
      answered_at: answered_at?.toISOString() ?? null,
      answered_by,
      posting: postings.find((posting) => posting.id === row.posting_id)!,
      lots: (lotsOf.get(row.inventory_item_id) ?? []).filter(({ is_unassigned }) => !is_unassigned),
    };
  });
  return { questions, count: rows[0]?.whole_count ?? 0 };
}
