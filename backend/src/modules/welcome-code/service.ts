import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { InferTypeOf } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import type { CodeAction } from "./code-actions";
import { newCodeText } from "./code-text";
import WelcomeCode from "./models/welcome-code";
import WelcomeCodeEvent from "./models/welcome-code-event";
import WelcomeCodeRequest from "./models/welcome-code-request";

export type WelcomeCodeRow = Omit<InferTypeOf<typeof WelcomeCode>, "updated_at" | "deleted_at">;

export interface CodeOwner {
  person_key: string;
  subscriber_id: string | null;
  email: string;
  source: string;
}

/**
 * Sees to it that the owner stays as they are until the transaction ends: their erasure waits, and then finds the code. False
 * when they are erased already: then no code is made, and no address written.
 */
export type HoldOwner = (
  transaction: Knex.Transaction,
  owner: Pick<CodeOwner, "subscriber_id">,
) => Promise<boolean>;

/** Who did something to a code and why; `actor_id` is null when the person did it, or the shop by itself. */
export interface Deed {
  actor_id: string | null;
  reason: string | null;
}

const validDays = 90;
const reminderDays = 14;
const attempts = 20;

/** The last moment of the 90th day after today, as a person in London reads a calendar. */
const endOfValidity = `((now() at time zone 'Europe/London')::date + ${validDays + 1})::timestamp at time zone 'Europe/London'`;

/** Keeps the personal codes and the log of what was done to them. The database lets a person have one live code. */
export default class WelcomeCodeModuleService extends MedusaService({
  WelcomeCode,
  WelcomeCodeEvent,
  WelcomeCodeRequest,
}) {
  private readonly database: Knex;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  async find(id: string): Promise<WelcomeCodeRow | null> {
    const [row] = await this.rows<WelcomeCodeRow>(
      `select * from welcome_code where id = ? and deleted_at is null`,
      [id],
    );
    return row ?? null;
  }

  /**
   * The latest code of a person or of a subscriber, live or not: who changed the address of the subscription has had a code.
   * Null when there never was one.
   */
  async findOf(
    owner: Pick<CodeOwner, "person_key" | "subscriber_id">,
    database: Knex = this.database,
  ): Promise<WelcomeCodeRow | null> {
    const { rows } = await database.raw<{ rows: WelcomeCodeRow[] }>(
      `select * from welcome_code where (person_key = ? or subscriber_id = ?) and deleted_at is null
       order by revoked_at is not null, created_at desc limit 1`,
      [owner.person_key, owner.subscriber_id],
    );
    return rows[0] ?? null;
  }

  /**
   * The person's code: the one there is, whatever became of it, else a new one. At once from everywhere, one. Null when the
   * person is erased.
   */
  async issue(owner: CodeOwner, holdOwner: HoldOwner): Promise<WelcomeCodeRow | null> {
    return await this.database.transaction(async (transaction) => {
      if (!(await holdOwner(transaction, owner))) return null;
      await lockPerson(transaction, owner.person_key);
      const known = await this.findOf(owner, transaction);
      return known ?? (await insertCode(transaction, owner, "issued", { actor_id: null, reason: null }));
    });
  }

  /**
   * By staff: takes the person's code back, if it is live, and issues a new one. Null when there is no such code, or its
   * owner is erased.
   */
  async issueAgain(id: string, deed: Deed, holdOwner: HoldOwner): Promise<WelcomeCodeRow | null> {
    const known = await this.find(id);
    if (!known) return null;
    return await this.database.transaction(async (transaction) => {
      // before the code: an erasure holds the person first, and then their codes
      if (!(await holdOwner(transaction, known))) return null;
      const old = await lockCode(transaction, id);
      if (!old?.email) return null;
      await lockPerson(transaction, old.person_key);
      await transaction.raw(
        `with ended as (
           update welcome_code set revoked_at = now(), updated_at = now()
           where person_key = :person_key and revoked_at is null returning id, valid_until
         )
         insert into welcome_code_event (id, code_id, action, actor_id, reason, valid_until)
         select 'wevent_' || md5(random()::text || id), id, 'revoked', :actor_id, :reason, valid_until from ended`,
        { person_key: old.person_key, ...deed },
      );
      return await insertCode(transaction, { ...old, email: old.email }, "issued_again", deed);
    });
  }

  /** Makes `lastDay` ("2027-03-03") the last day in London on which the code is taken. Null when there is none to extend. */
  async extend(id: string, lastDay: string, deed: Deed): Promise<WelcomeCodeRow | null> {
    return await this.change(
      id,
      "extended",
      deed,
      `valid_until = (?::date + 1)::timestamp at time zone 'Europe/London'`,
      [lastDay],
    );
  }

  /** From now on the code is taken no more. Null when it is revoked already, or unknown. */
  async revoke(id: string, deed: Deed): Promise<WelcomeCodeRow | null> {
    return await this.change(id, "revoked", deed, "revoked_at = now()", []);
  }

  async note(row: Pick<WelcomeCodeRow, "id" | "valid_until">, action: CodeAction, deed: Deed): Promise<void> {
    await insertEvent(this.database, row, action, deed);
  }

  /** Counts a wish to have a code again; false when this network had `limitPerHour` of them within the last hour. */
  async countRequest(senderNetwork: string, limitPerHour: number): Promise<boolean> {
    return await this.database.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtext('welcome_code_request'), hashtext(?))", [
        senderNetwork,
      ]);
      await transaction.raw(`delete from welcome_code_request where created_at < now() - interval '1 day'`);
      const { rows } = await transaction.raw<{ rows: unknown[] }>(
        `insert into welcome_code_request (id, sender_network)
         select :id, :senderNetwork where (select count(*) from welcome_code_request
           where sender_network = :senderNetwork and created_at > now() - interval '1 hour') < :limitPerHour
         returning id`,
        { id: generateEntityId(undefined, "wreq"), senderNetwork, limitPerHour },
      );
      return rows.length === 1;
    });
  }

  /** Promotion and mail exist. */
  async markReady(id: string): Promise<void> {
    await this.rows(`update welcome_code set ready_at = now() where id = ? and ready_at is null`, [id]);
  }

  /** Issued, and not ready a minute later: whoever issued them died. */
  async listUnready(limit: number): Promise<WelcomeCodeRow[]> {
    return await this.rows<WelcomeCodeRow>(
      `select * from welcome_code
       where ready_at is null and created_at < now() - interval '1 minute' and deleted_at is null
       order by created_at limit ?`,
      [limit],
    );
  }

  /** Live codes that are old enough for a reminder and have a week left. */
  async listToRemind(after: string, limit: number): Promise<WelcomeCodeRow[]> {
    return await this.rows<WelcomeCodeRow>(
      `select * from welcome_code
       where id > ? and created_at < now() - ? * interval '1 day' and created_at > now() - ? * interval '1 day'
         and revoked_at is null and valid_until > now() + interval '7 days' and email is not null and deleted_at is null
       order by id limit ?`,
      [after, reminderDays, validDays, limit],
    );
  }

  private async change(
    id: string,
    action: CodeAction,
    deed: Deed,
    assignment: string,
    values: string[],
  ): Promise<WelcomeCodeRow | null> {
    return await this.database.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: WelcomeCodeRow[] }>(
        `update welcome_code set ${assignment}, updated_at = now()
         where id = ? and revoked_at is null and deleted_at is null returning *`,
        [...values, id],
      );
      const [row] = rows;
      if (!row) return null;
      await insertEvent(transaction, row, action, deed);
      return row;
    });
  }

  private async rows<Row>(sql: string, bindings: (string | number)[]): Promise<Row[]> {
    return (await this.database.raw<{ rows: Row[] }>(sql, bindings)).rows;
  }
}

async function lockPerson(transaction: Knex.Transaction, personKey: string): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(hashtext('welcome_code'), hashtext(?))", [personKey]);
}

async function lockCode(transaction: Knex.Transaction, id: string): Promise<WelcomeCodeRow | null> {
  const { rows } = await transaction.raw<{ rows: WelcomeCodeRow[] }>(
    `select * from welcome_code where id = ? and deleted_at is null for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Throws when twenty random codes in a row were taken, which only a broken random source or a full table explains. */
async function insertCode(
  transaction: Knex.Transaction,
  { person_key, subscriber_id, email, source }: CodeOwner,
  action: CodeAction,
  deed: Deed,
): Promise<WelcomeCodeRow> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { rows } = await transaction.raw<{ rows: WelcomeCodeRow[] }>(
      `insert into welcome_code (id, code, person_key, subscriber_id, email, source, valid_until)
       values (:id, :code, :person_key, :subscriber_id, :email, :source, ${endOfValidity})
       on conflict (code) where deleted_at is null do nothing returning *`,
      {
        id: generateEntityId(undefined, "wcode"),
        code: newCodeText(),
        person_key,
        subscriber_id,
        email,
        source,
      },
    );
    const [row] = rows;
    if (!row) continue;
    await insertEvent(transaction, row, action, deed);
    return row;
  }
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${attempts} random codes in a row are taken`);
}

async function insertEvent(
  database: Knex,
  row: Pick<WelcomeCodeRow, "id" | "valid_until">,
  action: CodeAction,
  { actor_id, reason }: Deed,
): Promise<void> {
  await database.raw(
    `insert into welcome_code_event (id, code_id, action, actor_id, reason, valid_until) values (?, ?, ?, ?, ?, ?)`,
    [generateEntityId(undefined, "wevent"), row.id, action, actor_id, reason, row.valid_until],
  );
}
