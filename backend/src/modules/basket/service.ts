import { randomUUID } from "node:crypto";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ContactAndAddress } from "@balance/contracts/basket";
import type { BasketRow } from "./basket-row";
import Basket from "./models/basket";
import BasketLineItem from "./models/basket-line-item";
import { runPrepared } from "../../run-prepared";

/**
 * How a change ended. `missing`: no such basket. `ordered`: it is an order already. `closed`: its time is over. Those of lines, besides:
 * `missing_line`: no such line in it. `too_many`: the line would pass the given most. Nothing changed unless `changed`.
 */
export type ChangeOutcome = "changed" | "missing" | "ordered" | "closed";
export type LineChangeOutcome = ChangeOutcome | "missing_line";
export type AddOutcome = ChangeOutcome | "too_many";

/** Other texts name nothing, and some (a NUL) the database would refuse to look up. */
const basketIdPattern = /^basket_[0-9a-f]{32}$/;
const lineItemIdPattern = /^bline_[0-9a-f]{32}$/;

/**
 * Keeps baskets. Every change counts `version` up in one statement that holds the basket's row lock to the end, so that
 * concurrent changes queue and none is lost; and it puts a `paying` basket back to `open`, so that whoever settles a
 * payment sees by status and version that the shopper has moved on. Plain SQL, because adding to a basket is what a shop
 * does most, and each read through the ORM costs about two milliseconds of the one JavaScript thread.
 */
export default class BasketModuleService extends MedusaService({ Basket, BasketLineItem }) {
  private readonly database_: Knex;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database_ = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /**
   * Makes an empty basket. Its id is random (122 bits): whoever knows it may use it. Calls with the same `startKey` give
   * one basket, whichever comes first, as long as that is not an order yet.
   */
  async startBasket(startKey?: string): Promise<string> {
    const id = `basket_${randomUUID().replaceAll("-", "")}`;
    const { rows } = await this.database_.raw<{ rows: unknown[] }>(
      `insert into basket (id, start_key, last_activity_at) values (?, ?, now())
         on conflict (start_key) where deleted_at is null do nothing returning id`,
      [id, startKey ?? null],
    );
    if (rows.length === 1) return id;
    const started = await this.database_("basket")
      .where({ start_key: startKey })
      .whereNot({ status: "ordered" })
      .whereNull("deleted_at")
      .first<Pick<BasketRow, "id"> | undefined>("id");
    return started?.id ?? this.startBasket();
  }

  /** Null when there is none; any text may be asked for. */
  async readBasket(id: string): Promise<BasketRow | null> {
    if (!basketIdPattern.test(id)) return null;
    const { rows } = await runPrepared<BasketRow>(
      this.database_,
      `select basket.*, (select coalesce(json_agg(line order by line.created_at, line.id), '[]') from basket_line_item line
         where line.basket_id = basket.id and line.deleted_at is null) as line_items
       from basket where id = ? and deleted_at is null`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Adds to what is there already; at once and from two tabs, the quantities add up. */
  addToLine(id: string, line: { variant_id: string; quantity: number; most: number }): Promise<AddOutcome> {
    return this.change_(id, {}, async (transaction) => {
      if (line.quantity > line.most) return "too_many";
      const { rows } = await transaction.raw<{ rows: unknown[] }>(
        `insert into basket_line_item (id, basket_id, variant_id, quantity) values (:line_id, :id, :variant_id, :quantity)
           on conflict (basket_id, variant_id) where deleted_at is null do update
           set quantity = basket_line_item.quantity + excluded.quantity, updated_at = now()
           where basket_line_item.quantity + excluded.quantity <= :most
           returning id`,
        { ...line, id, line_id: `bline_${randomUUID().replaceAll("-", "")}` },
      );
      return rows.length === 1 ? "changed" : "too_many";
    });
  }

  setLineQuantity(id: string, lineItemId: string, quantity: number): Promise<LineChangeOutcome> {
    return this.change_(id, {}, async (transaction) => {
      if (!lineItemIdPattern.test(lineItemId)) return "missing_line";
      const count = await transaction("basket_line_item")
        .where({ id: lineItemId, basket_id: id })
        .update({ quantity, last_seen_unit_price_pence: null, updated_at: transaction.fn.now() });
      return count === 1 ? "changed" : "missing_line";
    });
  }

  removeLine(id: string, lineItemId: string): Promise<LineChangeOutcome> {
    return this.change_(id, {}, async (transaction) => {
      if (!lineItemIdPattern.test(lineItemId)) return "missing_line";
      const count = await transaction("basket_line_item").where({ id: lineItemId, basket_id: id }).delete();
      return count === 1 ? "changed" : "missing_line";
    });
  }

  setDiscountCode(id: string, discountCode: string | null): Promise<ChangeOutcome> {
    return this.change_(id, { discount_code: discountCode });
  }

  setContact(id: string, contact: ContactAndAddress): Promise<ChangeOutcome> {
    return this.change_(id, { ...contact });
  }

  setDeliveryOption(id: string, deliveryOptionId: string): Promise<ChangeOutcome> {
    return this.change_(id, { delivery_option_id: deliveryOptionId });
  }

  /** Notes the price of lines that were just added or changed, once it has been shown. Not a change of the basket. */
  async rememberUnitPrices(lines: { id: string; unit_price_pence: number }[]): Promise<void> {
    if (lines.length === 0) return;
    await this.database_.raw(
      `update basket_line_item set last_seen_unit_price_pence = seen.unit_price_pence
         from json_to_recordset(?) as seen(id text, unit_price_pence int)
         where basket_line_item.id = seen.id and basket_line_item.last_seen_unit_price_pence is null`,
      [JSON.stringify(lines)],
    );
  }

  /** Takes the basket into payment, if it is still in exactly this version. */
  async startPaying(id: string, version: number): Promise<boolean> {
    const count = await this.database_("basket")
      .where({ id, version })
      .whereIn("status", ["open", "paying"])
      .update({ status: "paying", last_activity_at: this.database_.fn.now() });
    return count === 1;
  }

  /** Gives a basket whose payment ended without an order back to the shopper, unchanged. */
  async reopenBasket(id: string): Promise<void> {
    await this.database_("basket").where({ id, status: "paying" }).update({ status: "open" });
  }

  /** Closes the basket for good, as the version that was paid for. False when it has changed, or is another order's. */
  async markOrdered(id: string, version: number, orderId: string): Promise<boolean> {
    const count = await this.database_("basket")
      .where({ id, version })
      .whereRaw("(status = 'paying' or order_id = :orderId)", { orderId })
      .update({ status: "ordered", order_id: orderId, updated_at: this.database_.fn.now() });
    return count === 1;
  }

  /**
   * Names the engine cart that will hold this basket, before that cart is written, so that a crash in between leaves a
   * name to go on with. False when another call was faster: read the basket again.
   */
  async nameCart(basket: BasketRow, cart: { id: string; digest: string }): Promise<boolean> {
    const count = await this.database_("basket")
      .where({ id: basket.id, version: basket.version })
      .whereNot({ status: "ordered" })
      .whereRaw("cart_id is not distinct from ?", [basket.cart_id])
      .update({ cart_id: cart.id, cart_digest: cart.digest });
    return count === 1;
  }

  private async change_<Refused extends string = never>(
    id: string,
    columns: Partial<BasketRow>,
    editLines?: (transaction: Knex.Transaction) => Promise<"changed" | Refused>,
  ): Promise<ChangeOutcome | Refused> {
    if (!basketIdPattern.test(id)) return "missing";
    if (!editLines)
      return (await this.countUp_(this.database_, id, columns))
        ? "changed"
        : await this.whyUnchanged_(this.database_, id);
    const transaction = await this.database_.transaction();
    try {
      const outcome = (await this.countUp_(transaction, id, columns))
        ? await editLines(transaction)
        : await this.whyUnchanged_(transaction, id);
      await (outcome === "changed" ? transaction.commit() : transaction.rollback());
      return outcome;
    } catch (error) {
      if (!transaction.isCompleted()) await transaction.rollback();
      throw error;
    }
  }

  private async countUp_(database: Knex, id: string, columns: Partial<BasketRow>): Promise<boolean> {
    const now = database.fn.now();
    const count = await database("basket")
      .where({ id })
      .whereNull("deleted_at")
      .whereNot({ status: "ordered" })
      .whereRaw("(payable_until is null or payable_until > now())")
      .update({
        ...columns,
        version: database.raw("version + 1"),
        status: "open",
        last_activity_at: now,
        updated_at: now,
      });
    return count === 1;
  }

  private async whyUnchanged_(database: Knex, id: string): Promise<"missing" | "ordered" | "closed"> {
    const basket = await database<BasketRow>("basket").where({ id }).whereNull("deleted_at").first("status");
    if (!basket) return "missing";
    return basket.status === "ordered" ? "ordered" : "closed";
  }
}
