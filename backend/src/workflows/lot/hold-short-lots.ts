import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { ukDay } from "../../modules/invoice/uk-day";
import { changeLotStock } from "./change-lot-stock";
import { holdLotIn } from "./hold-lot";
import type { Oversold, StockActor } from "./post-stock";
import { stockItems } from "./stock-items";

interface ShortLot {
  id: string;
  status: "blocked" | "expired";
  reason: string;
}

const nobody: StockActor = { id: null, name: "The shop itself" };

/**
 * Takes every lot off sale that would leave with less life than its product promises, and marks what is past its
 * best-before. `today`: a calendar date in Europe/London. Gives the lots that it took. Each is a change of its own, so what a
 * crash leaves undone the next run does.
 */
export async function holdShortLots(
  container: MedusaContainer,
  today = ukDay(new Date()),
): Promise<ShortLot[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const taken: ShortLot[] = [];
  for (const short of await findShortLots(database, today)) {
    const key = generateEntityId(undefined, "short");
    const outcome = await changeLotStock(
      container,
      short.id,
      { key, kind: "hold" },
      async (transaction) =>
        // again under lock: somebody may have edited the lot since
        (await holdIfTooShort(transaction, short.id, { key, actor: nobody, today })) ?? {
          posting_id: null,
          oversold: [],
        },
    );
    if (outcome.ok && outcome.posting_id) taken.push(short);
  }
  return taken;
}

/** The same for one lot in a stock transaction; null when it may stay as it is. */
export async function holdIfTooShort(
  transaction: Knex.Transaction,
  lotId: string,
  { key, actor, today = ukDay(new Date()) }: { key: string; actor: StockActor; today?: string },
): Promise<{ posting_id: string; oversold: Oversold[] } | null> {
  const [short] = await findShortLots(transaction, today, lotId);
  if (!short) return null;
  const { status, reason } = short;
  return await holdLotIn(transaction, lotId, { key, reason, actor, status, kind: "hold" });
}

async function findShortLots(database: Knex, today: string, lotId?: string): Promise<ShortLot[]> {
  const { rows } = await database.raw<{ rows: ShortLot[] }>(
    `select l.id, case when l.best_before < ?::date then 'expired' else 'blocked' end as status,
       case when l.best_before < ?::date then 'Past its best-before ' || l.best_before
         else 'Less than ' || i.minimum_life_days || ' days of life left (best before ' || l.best_before || ')' end as reason
     from lot l join (${stockItems}) i on i.inventory_item_id = l.inventory_item_id
     where (l.id = ? or ?::text is null) and (
       (l.status = 'on_sale' and l.best_before - i.minimum_life_days < ?::date)
       or (l.status in ('quarantine', 'blocked') and l.best_before < ?::date))
     order by l.id`,
    [today, today, lotId ?? null, lotId ?? null, today, today],
  );
  return rows;
}
