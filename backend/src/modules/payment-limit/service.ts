import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import PaymentTry from "./models/payment-try";
import type { TryScope, TryTimes } from "./pause-until";

/** Who tries. */
export interface Payer {
  basket_id: string;
  email_code: string | null;
  network_code: string | null;
}

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[] | Record<string, unknown>): Promise<{ rows: unknown[] }>;
}

/** Tries older than this count for nothing and are deleted. */
export const tryLifetimeHours = 24;

/** Far more than any allowance: how many of the newest tries are looked at. */
const mostLookedAt = 200;

/** What is counted together. Anybody can type an e-mail address: it counts where it is typed, and nowhere else. */
const counted: Record<TryScope, string> = {
  basket: "basket_id = :basket_id",
  email: "email_code = :email_code and network_code is not distinct from :network_code",
  network: "network_code = :network_code",
};

/** Counts tries to pay in the database, so that several processes count together. */
export default class PaymentLimitModuleService extends MedusaService({ PaymentTry }) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  async countPrepared(payer: Payer): Promise<void> {
    const id = generateEntityId(undefined, "ptry");
    await this.rows(
      `insert into payment_try (id, source, kind, basket_id, email_code, network_code)
       values (?, ?, 'prepared', ?, ?, ?) returning id`,
      [id, id, payer.basket_id, payer.email_code, payer.network_code],
    );
  }

  /** Counts a declined card for whoever last pressed "Pay now" with this basket; false when `source` was counted before. */
  async countDeclined(basketId: string, source: string): Promise<boolean> {
    const counted = await this.rows(
      `insert into payment_try (id, source, kind, basket_id, email_code, network_code)
       select ?, ?, 'declined', ?, p.email_code, p.network_code
       from (select 1) as always left join lateral (
         select email_code, network_code from payment_try
         where basket_id = ? and kind = 'prepared' and deleted_at is null order by created_at desc limit 1) p on true
       on conflict do nothing returning id`,
      [generateEntityId(undefined, "ptry"), source, basketId, basketId],
    );
    return counted.length === 1;
  }

  /** Who last pressed "Pay now" with this basket; null when nobody did within the last day. */
  async lastPayer(basketId: string): Promise<Payer | null> {
    const [payer] = await this.rows<Payer>(
      `select basket_id, email_code, network_code from payment_try
       where basket_id = ? and kind = 'prepared' and deleted_at is null order by created_at desc limit 1`,
      [basketId],
    );
    return payer ?? null;
  }

  /** When a payer's tries were made, in milliseconds, oldest first. */
  async tryTimes(scope: TryScope, payer: Payer): Promise<TryTimes> {
    const rows = await this.rows<{ kind: keyof TryTimes; at: string }>(
      `select kind, extract(epoch from created_at) * 1000 as at from payment_try
       where ${counted[scope]} and deleted_at is null and created_at > now() - :hours * interval '1 hour'
       order by created_at desc limit :most`,
      { ...payer, hours: tryLifetimeHours, most: mostLookedAt },
    );
    const times: TryTimes = { prepared: [], declined: [] };
    for (const { kind, at } of rows.reverse()) times[kind].push(Number(at));
    return times;
  }

  /** The baskets with which "Pay now" was pressed from a network within the last day. */
  async basketsFrom(networkCode: string): Promise<string[]> {
    const rows = await this.rows<{ basket_id: string }>(
      `select distinct basket_id from payment_try where network_code = :networkCode and kind = 'prepared'
         and deleted_at is null and created_at > now() - :hours * interval '1 hour'`,
      { networkCode, hours: tryLifetimeHours },
    );
    return rows.map(({ basket_id }) => basket_id);
  }

  /** Deletes tries that count for nothing any more, and says how many. */
  async forgetOld(): Promise<number> {
    const rows = await this.rows(
      `delete from payment_try where created_at < now() - ? * interval '1 hour' returning id`,
      [tryLifetimeHours],
    );
    return rows.length;
  }

  private async rows<Row>(sql: string, bindings: unknown[] | Record<string, unknown>): Promise<Row[]> {
    return (await this.database.raw(sql, bindings)).rows as Row[];
  }
}
