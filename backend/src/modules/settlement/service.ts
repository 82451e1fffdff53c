// Over 300 lines, because every statement that two callers could run at once is to be read in one place.
import type { IEventBusModuleService, InferTypeOf } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  MedusaService,
  Modules,
} from "@medusajs/framework/utils";
import { backEndStarted } from "./back-end-started";
import type { Database } from "./database";
import { LostLeaseError } from "./lost-lease-error";
import OrderNumberCounter from "./models/order-number-counter";
import PaymentEvent from "./models/payment-event";
import Placement from "./models/placement";
import Settlement from "./models/settlement";
import SettlementTransition from "./models/settlement-transition";
import { PlacementLog } from "./placement-log";
import { type SettlementState, statesBefore } from "./settlement-state";
import { type Bindings, runPrepared } from "../../run-prepared";

export type SettlementRow = Omit<InferTypeOf<typeof Settlement>, "created_at" | "updated_at" | "deleted_at">;
export type PaymentEventRow = Omit<InferTypeOf<typeof PaymentEvent>, "payload"> & {
  payload: PaymentEventSubject;
};

/** What an event is about, by Stripe's ids; how that stands, Stripe is asked. */
export interface PaymentEventSubject {
  object_id: string;
  payment_intent_id: string | null;
}

/** What a move or a note may write beside the state. */
export type SettlementChange = Partial<
  Pick<
    SettlementRow,
    | "basket_version"
    | "amount_pence"
    | "cart_id"
    | "payment_collection_id"
    | "payment_session_id"
    | "payment_intent_id"
    | "attempt"
    | "order_id"
    | "reason"
    | "shopper_message"
    | "next_check_at"
    | "check_count"
  >
>;

/**
 * Keeps settlements and the inbox of payment events. Everything that two callers could do at once is one SQL statement
 * here, guarded by state and lease; the generated list methods are for reading.
 */
export default class SettlementModuleService extends MedusaService({
  Settlement,
  SettlementTransition,
  PaymentEvent,
  Placement,
  OrderNumberCounter,
}) {
  /** How far the order of each basket has come. */
  readonly placements: PlacementLog;

  /** The engine calls it once everything is loaded, subscribers too. */
  readonly __hooks = { onApplicationStart: () => this.announceStart() };

  private readonly database: Database;
  private readonly events: IEventBusModuleService;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
    this.events = cradle[Modules.EVENT_BUS] as IEventBusModuleService;
    this.placements = new PlacementLog(this.database);
  }

  /** The settlement of a basket; made in state `prepared` when there is none yet. */
  async openSettlement(basketId: string): Promise<SettlementRow> {
    const [made] = await this.rows<SettlementRow>(
      `insert into settlement (id, basket_id, state, basket_version, amount_pence)
       values (?, ?, 'prepared', 0, 0) on conflict do nothing returning *`,
      [generateEntityId(undefined, "settle"), basketId],
    );
    return made ?? (await this.findSettlement({ basket_id: basketId }))!;
  }

  async findSettlement(
    by: { id: string } | { basket_id: string } | { payment_intent_id: string } | { order_id: string },
  ): Promise<SettlementRow | null> {
    const [column, value] = Object.entries(by)[0]!;
    const [row] = await this.rows<SettlementRow>(
      `select * from settlement where "${column}" = ? and deleted_at is null`,
      [value],
    );
    return row ?? null;
  }

  /** The settlement that a PaymentIntent belonged to before another one took its place. */
  async findReplaced(paymentIntentId: string): Promise<SettlementRow | null> {
    const [row] = await this.rows<SettlementRow>(
      `select s.* from settlement s where s.deleted_at is null and s.id in (
         select t.settlement_id from settlement_transition t where t.payment_intent_id = ? and t.deleted_at is null)`,
      [paymentIntentId],
    );
    return row ?? null;
  }

  /** Takes the settlement for `seconds`; null while somebody else holds it. */
  async acquireLease(id: string, token: string, seconds: number): Promise<SettlementRow | null> {
    const [row] = await this.rows<SettlementRow>(
      `update settlement set lease_token = ?, lease_until = now() + ? * interval '1 second'
       where id = ? and (lease_until is null or lease_until < now()) returning *`,
      [token, seconds, id],
    );
    return row ?? null;
  }

  /** False when the lease is lost. */
  async renewLease(id: string, token: string, seconds: number): Promise<boolean> {
    const rows = await this.rows(
      `update settlement set lease_until = now() + ? * interval '1 second' where id = ? and lease_token = ? returning id`,
      [seconds, id, token],
    );
    return rows.length === 1;
  }

  async releaseLease(id: string, token: string): Promise<void> {
    await this.rows(
      `update settlement set lease_token = null, lease_until = null where id = ? and lease_token = ? returning id`,
      [id, token],
    );
  }

  /**
   * Moves a settlement that this worker holds, and writes the history in the same statement.
   * Throws LostLeaseError, or an Error when the state it is in does not lead there.
   */
  async moveSettlement(
    id: string,
    token: string,
    to: SettlementState,
    change: SettlementChange = {},
  ): Promise<SettlementRow> {
    const { assignments, values } = assign(change);
    const [row] = await this.rows<SettlementRow>(
      `with before as (select id, state from settlement where id = ? for update),
       moved as (
         update settlement s set state = ?, updated_at = now()${assignments}
         from before where s.id = before.id and s.lease_token = ? and s.state = any(?)
         returning s.*, before.state as from_state
       ),
       written as (
         insert into settlement_transition (id, settlement_id, from_state, to_state, payment_intent_id, amount_pence, reason)
         select ?, id, from_state, state, payment_intent_id, amount_pence, reason from moved
       )
       select * from moved`,
      [id, to, ...values, token, statesBefore(to), generateEntityId(undefined, "settrn")],
    );
    return row ?? (await this.refuseMove(id, token, to));
  }

  /**
   * Makes the order the settlement's own and gives it its number, in one statement: a number is taken if and only if there
   * is an order for it, and the locked counter makes the next one wait. Throws as `moveSettlement` does.
   */
  async nameOrder(id: string, token: string, orderId: string): Promise<SettlementRow> {
    const [row] = await this.rows<SettlementRow>(
      `with before as (select id, state from settlement where id = ? and lease_token = ? and state = any(?) for update),
       numbered as (
         update order_number_counter c set last_number = c.last_number + 1, updated_at = now()
         from before where c.id = 'order' returning c.last_number
       ),
       moved as (
         update settlement s set state = 'ordered', order_id = ?, order_number = numbered.last_number,
           reason = null, shopper_message = null, check_count = 0, updated_at = now()
         from before, numbered where s.id = before.id
         returning s.*, before.state as from_state
       ),
       written as (
         insert into settlement_transition (id, settlement_id, from_state, to_state, payment_intent_id, amount_pence)
         select ?, id, from_state, state, payment_intent_id, amount_pence from moved
       )
       select * from moved`,
      [id, token, statesBefore("ordered"), orderId, generateEntityId(undefined, "settrn")],
    );
    return row ?? (await this.refuseMove(id, token, "ordered"));
  }

  /** Writes beside the state. Throws LostLeaseError. */
  async noteSettlement(id: string, token: string, change: SettlementChange): Promise<SettlementRow> {
    const { assignments, values } = assign(change);
    const [row] = await this.rows<SettlementRow>(
      `update settlement set updated_at = now()${assignments} where id = ? and lease_token = ? returning *`,
      [...values, id, token],
    );
    if (!row) throw new LostLeaseError(id);
    return row;
  }

  /**
   * Settlements whose time has come and that nobody holds, oldest first, after the given cursor (in milliseconds, which
   * is all that a Date holds).
   */
  async listDueSettlements(
    after: { next_check_at: Date; id: string } | null,
    limit: number,
  ): Promise<SettlementRow[]> {
    return await this.rows<SettlementRow>(
      `select * from settlement
       where next_check_at <= now() and (lease_until is null or lease_until < now()) and deleted_at is null
         and (date_trunc('milliseconds', next_check_at), id) > (?::timestamptz, ?)
       order by date_trunc('milliseconds', next_check_at), id limit ?`,
      [after?.next_check_at ?? "-infinity", after?.id ?? "", limit],
    );
  }

  /** Asks the sweeper to look within `seconds`, unless it will sooner anyway. */
  async checkSoon(id: string, seconds: number): Promise<void> {
    await this.rows(
      `update settlement set next_check_at = least(next_check_at, now() + ? * interval '1 second')
       where id = ? and next_check_at is not null returning id`,
      [seconds, id],
    );
  }

  /** When the shopper last pressed "Pay now": how old a payment is that nobody has made yet. */
  async lastPreparedAt(id: string): Promise<Date> {
    const [row] = await this.rows<{ at: Date | string }>(
      `select coalesce(max(t.created_at), s.created_at) as at from settlement s
       left join settlement_transition t on t.settlement_id = s.id and t.to_state = 'prepared' and t.deleted_at is null
       where s.id = ? group by s.id`,
      [id],
    );
    return new Date(row!.at);
  }

  /**
   * Makes due what the process before this one may have died over: the payments that were changed last, `limit` of them, and
   * the events that somebody has claimed. Those that bear an order, or will at once, come first; of those that are only
   * prepared the shoppers may have paid while no back end ran, and nobody heard of it. What another process works on just now
   * is left to its lease; an event that is dealt with twice comes to the same.
   */
  async checkAfterStart(limit: number): Promise<void> {
    await this.rows(
      `update settlement set next_check_at = now() - case when state = 'prepared' then 0 else 1 end * interval '1 second'
       where id in (
         select id from settlement where state in ('prepared', 'authorised', 'ordered') and next_check_at > now()
           and deleted_at is null
         order by state = 'prepared', updated_at desc limit ?) returning id`,
      [limit],
    );
    await this.rows(
      `update payment_event set next_attempt_at = now()
       where next_attempt_at > now() and error is null and deleted_at is null returning id`,
      [],
    );
  }

  /** Stores an event, as dealt with unless it is of concern; false when it is in the inbox already. */
  async receivePaymentEvent(
    event: { id: string; type: string; payload: PaymentEventSubject },
    isOfConcern: boolean,
  ): Promise<boolean> {
    const rows = await this.rows(
      `insert into payment_event (id, type, payload, next_attempt_at, processed_at)
       values (:id, :type, :payload, case when :isOfConcern then now() end, case when not :isOfConcern then now() end)
       on conflict (id) do nothing returning id`,
      { id: event.id, type: event.type, payload: JSON.stringify(event.payload), isOfConcern },
    );
    return rows.length === 1;
  }

  /**
   * Claims due events for this worker: each is handed out once in twenty seconds at most. So long at most one waits whose
   * worker died; two workers that have the same one come to the same.
   */
  async claimPaymentEvents(limit: number): Promise<PaymentEventRow[]> {
    return await this.rows<PaymentEventRow>(
      `update payment_event set attempts = attempts + 1, next_attempt_at = now() + interval '20 seconds'
       where id in (
         select id from payment_event where next_attempt_at <= now() and deleted_at is null order by next_attempt_at, id limit ?
         for update skip locked
       ) returning *`,
      [limit],
    );
  }

  async markPaymentEventProcessed(id: string): Promise<void> {
    await this.rows(
      `update payment_event set processed_at = now(), next_attempt_at = null, error = null where id = ? returning id`,
      [id],
    );
  }

  /**
   * Keeps the error and tries again later: after 10 and 30 seconds, in which a dead worker's lease runs out, then after two
   * minutes and each time after twice the pause, up to six hours.
   */
  async markPaymentEventFailed(id: string, error: string): Promise<void> {
    await this.rows(
      `update payment_event set error = ?, next_attempt_at = now() + case when attempts <= 1 then interval '10 seconds'
         when attempts = 2 then interval '30 seconds' else least(power(2, least(attempts - 2, 9)), 360) * interval '1 minute' end
       where id = ? returning id`,
      [error, id],
    );
  }

  private async announceStart(): Promise<void> {
    await this.events.emit({ name: backEndStarted, data: {} });
  }

  private async refuseMove(id: string, token: string, to: SettlementState): Promise<never> {
    const now = await this.findSettlement({ id });
    if (now?.lease_token !== token) throw new LostLeaseError(id);
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${id} is ${now.state}, which does not lead to ${to}`,
    );
  }

  private async rows<Row>(sql: string, bindings: Bindings): Promise<Row[]> {
    return (await runPrepared<Row>(this.database, sql, bindings)).rows;
  }
}

function assign(change: SettlementChange): { assignments: string; values: unknown[] } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return {
    assignments: entries.map(([column]) => `, "${column}" = ?`).join(""),
    values: entries.map(([, value]) => value),
  };
}
