import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import { claimMinutes, type ClaimState } from "./claim-states";
import FirstOrderClaim from "./models/first-order-claim";
import { runPrepared } from "../../run-prepared";

/** `ordered`: the person has an order, or one is being made. `held`: another of their baskets is being paid with a code. */
export type ClaimObstacle = "ordered" | "held";

interface ClaimRow {
  id: string;
  basket_id: string | null;
  code_id: string | null;
  state: ClaimState;
  is_lapsed: boolean;
}

/**
 * The register of who has ordered, and who is about to with a welcome code. What is done with the codes of one person
 * happens one after the other, under an advisory lock that the database drops with the transaction or the connection; the
 * unique index over live rows with a code stands behind it. An order without a code never waits: it is never refused.
 *
 * The order of events decides which order is the first: a basket that reaches `placing` or `kept` takes the code out of
 * every other basket of the person that has not got that far, with or without a code of its own.
 */
export default class FirstOrderModuleService extends MedusaService({ FirstOrderClaim }) {
  private readonly database: Knex;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /** Before the payment begins: this basket alone may use a code of this person. Null when it may. Repeatable. */
  async take(basket: {
    basket_id: string;
    person_key: string;
    code_id: string;
  }): Promise<ClaimObstacle | null> {
    return await this.alone(basket.person_key, async (transaction, others) => {
      const obstacle = obstacleIn(others(basket.basket_id));
      if (obstacle) return obstacle;
      await releaseLapsed(transaction, basket);
      await transaction.raw(
        `insert into first_order_claim (id, person_key, basket_id, code_id, state, taken_at)
         values (:id, :person_key, :basket_id, :code_id, 'taken', now())
         on conflict (basket_id) where deleted_at is null do update
         set person_key = excluded.person_key, code_id = excluded.code_id, state = 'taken', taken_at = now(),
           reason = null, updated_at = now()
         where first_order_claim.state <> 'kept'`,
        { id: generateEntityId(undefined, "foclaim"), ...basket },
      );
      return null;
    });
  }

  /** The basket is about to be paid without a code: whatever it held before is free for others. */
  async takeNothing(basketId: string): Promise<void> {
    await runPrepared(
      this.database,
      `update first_order_claim set code_id = null, state = 'released', reason = 'code_removed', updated_at = now()
       where basket_id = ? and state <> 'kept' and code_id is not null and deleted_at is null`,
      [basketId],
    );
  }

  /**
   * The bank holds the money: may this basket become an order as it was prepared? One without a code always may, in one
   * statement that waits for nobody. One with a code may while no other basket of the person came first; what the timer
   * had released is taken again. Null when it may. Repeatable.
   */
  async confirm(basket: { basket_id: string; person_key: string }): Promise<ClaimObstacle | null> {
    const { rows } = await runPrepared(
      this.database,
      `insert into first_order_claim (id, person_key, basket_id, state, taken_at)
       values (:id, :person_key, :basket_id, 'placing', now())
       on conflict (basket_id) where deleted_at is null do update
       set person_key = excluded.person_key, state = 'placing', reason = null, taken_at = now(), updated_at = now()
       where first_order_claim.code_id is null and first_order_claim.state <> 'kept' returning id`,
      { id: generateEntityId(undefined, "foclaim"), ...basket },
    );
    return rows.length === 1 ? null : await this.confirmCode(basket);
  }

  /** The order of a confirmed basket is whole. False when that basket is not confirmed; then `keep` is to do it. Repeatable. */
  async keepConfirmed(kept: { basket_id: string; order_id: string }): Promise<boolean> {
    const { rows } = await runPrepared(
      this.database,
      `update first_order_claim set order_id = :order_id, state = 'kept', reason = null, updated_at = now()
       where basket_id = :basket_id and deleted_at is null
         and (state = 'placing' or (state = 'kept' and order_id = :order_id))
         and not exists (select 1 from first_order_claim other
           where other.order_id = :order_id and other.basket_id is distinct from :basket_id and other.deleted_at is null)
       returning id`,
      kept,
    );
    return rows.length === 1;
  }

  /** The order is whole. Repeatable, and it notes an order that nobody confirmed. */
  async keep(kept: { basket_id: string; order_id: string; person_key: string }): Promise<void> {
    await this.alone(kept.person_key, async (transaction) => {
      // the order may have been found and noted by itself a moment ago, see recordOrders
      await transaction.raw(
        `delete from first_order_claim where order_id = :order_id and basket_id is distinct from :basket_id`,
        kept,
      );
      await transaction.raw(
        `insert into first_order_claim (id, person_key, basket_id, order_id, state, taken_at)
         values (:id, :person_key, :basket_id, :order_id, 'kept', now())
         on conflict (basket_id) where deleted_at is null do update
         set order_id = excluded.order_id, state = 'kept', reason = null, updated_at = now()
         where first_order_claim.order_id is distinct from excluded.order_id or first_order_claim.state = 'placing'`,
        { id: generateEntityId(undefined, "foclaim"), ...kept },
      );
    });
  }

  /** As if it had never been: the payment came to nothing, or the order was cancelled before it was sent. Repeatable. */
  async release(what: { basket_id: string | null; order_id: string | null; reason: string }): Promise<void> {
    await this.database.raw(
      `update first_order_claim set state = 'released', reason = :reason, updated_at = now()
       where state <> 'released' and (order_id = :order_id or (basket_id = :basket_id and (:order_id::text is not null or state <> 'kept')))`,
      what,
    );
  }

  /** Notes orders that came by another way than a basket. Those known already are left as they are. */
  async recordOrders(orders: { order_id: string; person_key: string }[]): Promise<void> {
    if (orders.length === 0) return;
    await this.database.raw(
      `insert into first_order_claim (id, person_key, order_id, state, taken_at)
       values ${orders.map(() => "(?, ?, ?, 'kept', now())").join(", ")} on conflict do nothing`,
      orders.flatMap((order) => [generateEntityId(undefined, "foclaim"), order.person_key, order.order_id]),
    );
  }

  /** Gives back what nobody paid in time. Returns how many. */
  async releaseLapsed(): Promise<number> {
    const { rows } = await this.database.raw<{ rows: unknown[] }>(
      `update first_order_claim set state = 'released', reason = 'lapsed', updated_at = now()
       where state = 'taken' and taken_at < now() - ? * interval '1 minute' returning id`,
      [claimMinutes],
    );
    return rows.length;
  }

  private async confirmCode(basket: {
    basket_id: string;
    person_key: string;
  }): Promise<ClaimObstacle | null> {
    return await this.alone(basket.person_key, async (transaction, others, own) => {
      const state = own(basket.basket_id)?.state;
      if (state === "placing" || state === "kept") return null;
      const obstacle = obstacleIn(others(basket.basket_id));
      if (obstacle) return obstacle;
      await releaseLapsed(transaction, basket);
      await transaction.raw(
        `update first_order_claim set state = 'placing', reason = null, taken_at = now(), updated_at = now()
         where basket_id = ? and deleted_at is null`,
        [basket.basket_id],
      );
      return null;
    });
  }

  /** Runs `work` while no other call works on the same person; it is told of the person's live rows. */
  private async alone<Result>(
    personKey: string,
    work: (
      transaction: Knex.Transaction,
      others: (basketId: string) => ClaimRow[],
      own: (basketId: string) => (ClaimRow & { state: ClaimState }) | undefined,
    ) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtext('first_order'), hashtext(?))", [
        personKey,
      ]);
      const { rows } = await transaction.raw<{ rows: ClaimRow[] }>(
        `select id, basket_id, code_id, state, taken_at < now() - :minutes * interval '1 minute' as is_lapsed
         from first_order_claim where person_key = :personKey and deleted_at is null`,
        { personKey, minutes: claimMinutes },
      );
      return await work(
        transaction,
        (basketId) => rows.filter((row) => row.basket_id !== basketId),
        (basketId) => rows.find((row) => row.basket_id === basketId),
      );
    });
  }
}

function obstacleIn(others: ClaimRow[]): ClaimObstacle | null {
  if (others.some(({ state }) => state === "kept" || state === "placing")) return "ordered";
  const isHeld = others.some(
    ({ state, code_id, is_lapsed }) => state === "taken" && code_id !== null && !is_lapsed,
  );
  return isHeld ? "held" : null;
}

/** Only lapsed rows are left in the way once `obstacleIn` has found nothing. */
async function releaseLapsed(
  transaction: Knex.Transaction,
  { basket_id, person_key }: { basket_id: string; person_key: string },
): Promise<void> {
  await transaction.raw(
    `update first_order_claim set state = 'released', reason = 'lapsed', updated_at = now()
     where person_key = ? and state = 'taken' and basket_id is distinct from ?`,
    [person_key, basket_id],
  );
}
