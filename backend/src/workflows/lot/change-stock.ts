import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { PostingKind } from "../../modules/lot/stock-words";
import { inStockTransaction } from "../in-stock-transaction";
import { lockStock, type NewPosting, type Oversold, postStock, type StockRefusal } from "./post-stock";
import { noteOversold } from "./stock-tasks";

/** What a change that staff asked for comes to; only `ok` has changed anything. */
export type ChangeOutcome<Extra extends object = object> =
  | ({ ok: true; posting_id: string | null; oversold: Oversold[] } & Extra)
  | { ok: false; status: 400 | 404 | 409; message: string; field?: string };

/** Takes back what a change has done until then, and becomes its outcome. */
class RefusedChange extends Error {
  readonly status: 400 | 404 | 409;
  readonly field: string | undefined;

  constructor(status: 400 | 404 | 409, message: string, field?: string) {
    super(message);
    this.name = "RefusedChange";
    this.status = status;
    this.field = field;
  }
}

/** Ends a change with words for the person who asked for it; `field` names what of the request is at fault. */
export function refuseChange(status: 400 | 404 | 409, message: string, field?: string): never {
  throw new RefusedChange(status, message, field);
}

/**
 * Runs one change of the stock of these items, all of it or nothing, with their levels locked. The same key again changes
 * nothing and answers with the first posting.
 */
export async function changeStock(
  container: MedusaContainer,
  { items, key, kind }: { items: string[]; key: string; kind: PostingKind },
  work: (transaction: Knex.Transaction) => Promise<{ posting_id: string | null; oversold: Oversold[] }>,
): Promise<ChangeOutcome> {
  try {
    return await inStockTransaction(container, items, async (transaction) => {
      await lockStock(transaction, items);
      const before = await transaction("stock_posting")
        .where({ key })
        .first<{ id: string; kind: PostingKind } | undefined>("id", "kind");
      if (before && before.kind !== kind)
        refuseChange(409, "This key was used for another change. Reload the page and try again.");
      if (before) return { ok: true, posting_id: before.id, oversold: [] };
      const done = await work(transaction);
      await noteOversold(transaction, done.oversold);
      return { ok: true, ...done };
    });
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    const { status, message, field } = error;
    return { ok: false, status, message, ...(field ? { field } : {}) };
  }
}

/** A part of a larger change, which goes on when this one is refused: only the part is taken back. */
export async function unlessRefused<Value>(
  transaction: Knex.Transaction,
  work: (within: Knex.Transaction) => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; message: string }> {
  try {
    return { ok: true, value: await transaction.transaction(work) };
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    return { ok: false, message: error.message };
  }
}

/** Posts, or refuses the whole change in words. */
export async function postOrRefuse(
  transaction: Knex.Transaction,
  posting: NewPosting,
): Promise<{ posting_id: string; oversold: Oversold[] }> {
  const posted = await postStock(transaction, posting);
  if (posted.outcome === "refused") return refuseChange(409, await inWords(transaction, posted));
  return { posting_id: posted.posting_id, oversold: posted.outcome === "posted" ? posted.oversold : [] };
}

async function inWords(transaction: Knex.Transaction, refusal: StockRefusal): Promise<string> {
  if (refusal.refused === "reserved") {
    const free = Math.max(0, refusal.on_sale - refusal.reserved);
    return `Orders are waiting for ${refusal.reserved} of the ${refusal.on_sale} units on sale there, so ${free} at most can be taken. Take fewer, or pack the orders first.`;
  }
  const lot = await transaction("lot")
    .where({ id: refusal.lot_id })
    .first<{ code: string } | undefined>("code");
  if (!lot) return "There is no such lot. Reload the page.";
  if (refusal.refused === "not_on_sale")
    return `Lot ${lot.code} is off sale (${refusal.status}), so none of its units can come on sale. Release the lot first.`;
  const where = refusal.refused === "not_enough" && refusal.shelf === "held" ? "held" : "on sale";
  const left = refusal.refused === "not_enough" ? refusal.on_hand : 0;
  return `Of lot ${lot.code} there ${left === 1 ? "is 1 unit" : `are ${left} units`} ${where} there now, fewer than this would take. Count them, or take fewer.`;
}
