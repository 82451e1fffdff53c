import type { InferTypeOf } from "@medusajs/framework/types";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import type { Database } from "./database";
import { LostLeaseError } from "./lost-lease-error";
import type Placement from "./models/placement";
import type { PlacementPlan } from "./placement-plan";
import { type PlacementStep, stepsBefore } from "./placement-step";
import { runPrepared } from "../../run-prepared";

/** Not a step of placing: noted of an order that was cancelled later. */
const usesGivenBack = "uses_given_back";

export type PlacementRow = Omit<InferTypeOf<typeof Placement>, "plan" | "steps"> & {
  plan: PlacementPlan;
  steps: Partial<Record<PlacementStep | typeof usesGivenBack, string>>;
};

/** What of a settlement the log is tied to. */
interface PlacedFor {
  id: string;
  basket_id: string;
  cart_id: string | null;
}

/** The log of placements. Only the worker that holds the settlement can write it, and only forwards. */
export class PlacementLog {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async find(basketId: string): Promise<PlacementRow | null> {
    const { rows } = await runPrepared<PlacementRow>(
      this.database,
      `select * from placement where basket_id = ? and deleted_at is null`,
      [basketId],
    );
    return rows[0] ?? null;
  }

  /** Writes the ids of a basket's order down before they are used; over those of an attempt that was undone. */
  async plan(
    { id, basket_id, cart_id }: PlacedFor,
    token: string,
    { order_id, plan }: { order_id: string; plan: PlacementPlan },
  ): Promise<PlacementRow> {
    const { rows } = await runPrepared<PlacementRow>(
      this.database,
      `with holder as (select id from settlement where id = ? and lease_token = ? for share)
       insert into placement as p (id, basket_id, settlement_id, cart_id, order_id, step, plan, steps)
       select ?, ?, holder.id, ?, ?, 'planned', ?::jsonb, jsonb_build_object('planned', now()) from holder
       on conflict (basket_id) where deleted_at is null do update
         set cart_id = excluded.cart_id, order_id = excluded.order_id, step = excluded.step, plan = excluded.plan,
             steps = excluded.steps, attempt = p.attempt + 1, updated_at = now()
         where p.step = 'undone'
       returning *`,
      [id, token, generateEntityId(undefined, "place"), basket_id, cart_id, order_id, JSON.stringify(plan)],
    );
    const [row] = rows;
    if (!row) throw new LostLeaseError(id);
    return row;
  }

  /**
   * Notes in the caller's transaction that a cancelled order gives its uses of codes back. Null when that was noted before,
   * or when nothing was ever counted for such an order.
   */
  async noteUsesGivenBack(orderId: string, transaction: Database): Promise<PlacementRow | null> {
    const { rows } = await transaction.raw(
      `update placement set steps = steps || jsonb_build_object(?::text, now()), updated_at = now()
       where order_id = ? and steps ->> 'reserved' is not null and steps ->> ? is null and deleted_at is null returning *`,
      [usesGivenBack, orderId, usesGivenBack],
    );
    return (rows as PlacementRow[])[0] ?? null;
  }

  /**
   * Notes that a step is done. `database` may be a transaction, with which the step's own writes then stand or fall; until
   * it ends, nobody can take the lease over. Throws LostLeaseError, or an Error when the step before does not lead there.
   */
  async move(
    { settlement_id, basket_id }: Pick<PlacementRow, "settlement_id" | "basket_id">,
    token: string,
    to: PlacementStep,
    database: Database = this.database,
  ): Promise<PlacementRow> {
    const { rows } = await runPrepared<PlacementRow>(
      database,
      `with holder as (select id from settlement where id = ? and lease_token = ? for share)
       update placement p set step = ?, steps = p.steps || jsonb_build_object(?::text, now()), updated_at = now()
       from holder where p.basket_id = ? and p.settlement_id = holder.id and p.step = any(?) and p.deleted_at is null returning p.*`,
      [settlement_id, token, to, to, basket_id, stepsBefore(to)],
    );
    const [row] = rows;
    if (row) return row;
    const { rows: holders } = await database.raw(
      `select 1 from settlement where id = ? and lease_token = ?`,
      [settlement_id, token],
    );
    if (holders.length === 0) throw new LostLeaseError(settlement_id);
    const now = await this.find(basket_id);
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The placement of basket ${basket_id} is ${now?.step ?? "missing"}, which does not lead to ${to}`,
    );
  }
}
