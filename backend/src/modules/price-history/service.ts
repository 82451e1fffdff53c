import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import PriceHistory from "./models/price-history";
import type { PricePeriod } from "./was-price";

const currencyCode = "gbp";

/** Keeps which price was charged when. It is not told why a price changed; evidence needs no reasons. */
export default class PriceHistoryModuleService extends MedusaService({ PriceHistory }) {
  private readonly database_: Knex;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database_ = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /**
   * Notes the prices of this moment: `readPrices` gives pence by variant id for everything on sale. A price that differs
   * from the noted one closes that row and opens the next at the same instant; what is no longer on sale is closed.
   * Returns how many rows were closed or opened, or null when another worker is at it: reading and noting happen under one lock,
   * so that a worker that read before a change can't note its old price after it.
   */
  async record(readPrices: () => Promise<Map<string, number>>): Promise<number | null> {
    return this.database_.transaction(async (transaction) => {
      // not now(), which is when the transaction began: another worker may have noted prices between that and the lock
      const { rows: locked } = await transaction.raw<{ rows: { instant: string }[] }>(
        `select clock_timestamp()::text as instant where pg_try_advisory_xact_lock(hashtext('price_history'))`,
      );
      const instant = locked[0]?.instant;
      if (!instant) return null;
      const prices = await readPrices();
      const { rows: known } = await transaction.raw<{ rows: OpenRow[] }>(
        `select id, variant_id, price_pence from price_history
         where charged_until is null and currency_code = ? and deleted_at is null`,
        [currencyCode],
      );
      const stillCharged = new Set(
        known
          .filter(({ variant_id, price_pence }) => prices.get(variant_id) === price_pence)
          .map(({ variant_id }) => variant_id),
      );
      const ended = known.filter(({ variant_id }) => !stillCharged.has(variant_id)).map(({ id }) => id);
      const begun = [...prices]
        .filter(([variantId]) => !stillCharged.has(variantId))
        .map(([variant_id, price_pence]) => ({
          id: generateEntityId(undefined, "prhist"),
          variant_id,
          price_pence,
        }));
      if (ended.length + begun.length === 0) return 0;
      await transaction.raw(
        "update price_history set charged_until = ?::timestamptz, updated_at = now() where id = any(?)",
        [instant, ended],
      );
      await transaction.raw(
        `insert into price_history (id, variant_id, currency_code, price_pence, charged_from)
         select id, variant_id, ?, price_pence, ?::timestamptz
         from json_to_recordset(?) as begun(id text, variant_id text, price_pence int)`,
        [currencyCode, instant, JSON.stringify(begun)],
      );
      return ended.length + begun.length;
    });
  }

  /** By variant id, the price of today and the one before it: all that `wasPrice` looks at. */
  async latestPeriods(variantIds: string[]): Promise<Map<string, PricePeriod[]>> {
    if (variantIds.length === 0) return new Map();
    const { rows } = await this.database_.raw<{ rows: (PricePeriod & { variant_id: string })[] }>(
      `select wanted.variant_id, price_pence, charged_from, charged_until
       from unnest(?::text[]) as wanted(variant_id)
       cross join lateral (select * from price_history
         where variant_id = wanted.variant_id and currency_code = ? and deleted_at is null
         order by charged_from desc limit 2) latest`,
      [variantIds, currencyCode],
    );
    return Map.groupBy(rows, ({ variant_id }) => variant_id);
  }
}

interface OpenRow {
  id: string;
  variant_id: string;
  price_pence: number;
}
