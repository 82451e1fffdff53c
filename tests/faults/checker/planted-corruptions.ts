import type { FindingName } from "./find-faults.ts";
import type { Ledger } from "./ledger.ts";

/** One healthy, paid order, half of it packed, for a corruption to spoil. */
export interface HealthyOrder {
  order_id: string;
  basket_id: string;
  payment_intent_id: string;
  settlement_id: string;
}

/** What a crash, a race or a careless hand could leave, and by which name the checker must call it. */
export interface Corruption {
  name: FindingName;
  what: string;
  /** Run in a transaction that is rolled back; `$1` is replaced by the order's id. */
  sql?: string;
  /** Changes a copy of the ledger. */
  ledger?: (ledger: Ledger, healthy: HealthyOrder) => void;
}

const intentOf = (ledger: Ledger, { payment_intent_id }: HealthyOrder) =>
  ledger.payment_intents.find(({ id }) => id === payment_intent_id)!;

export const plantedCorruptions: readonly Corruption[] = [
  {
    what: "money was taken and its order deleted",
    name: "money without an order",
    sql: `update "order" set deleted_at = now() where id = $1`,
  },
  {
    what: "the order is there, its money was never taken",
    name: "an order without its money",
    ledger: (ledger, healthy) => {
      Object.assign(intentOf(ledger, healthy), { status: "canceled", amount_received: 0 });
    },
  },
  {
    what: "an authorisation was forgotten",
    name: "an authorisation left open",
    ledger: (ledger, healthy) => {
      const intent = intentOf(ledger, healthy);
      ledger.payment_intents.push({
        ...intent,
        id: "pi_forgotten",
        status: "requires_capture",
        amount_received: 0,
        metadata: {},
      });
    },
  },
  {
    what: "one basket became two orders",
    name: "two orders of one basket",
    sql: `insert into "order" (id, status, metadata, version, currency_code, email)
      select id || '_again', status, metadata, version, currency_code, email from "order" where id = $1`,
  },
  {
    what: "one basket was charged twice",
    name: "two payments of one basket",
    ledger: (ledger, healthy) => {
      ledger.payment_intents.push({ ...intentOf(ledger, healthy), id: "pi_second" });
    },
  },
  {
    what: "a penny more was captured than the order's total",
    name: "captured is not the total",
    ledger: (ledger, healthy) => {
      intentOf(ledger, healthy).amount_received += 1;
    },
  },
  {
    what: "an order nobody settled",
    name: "an order that no settlement knows",
    sql: `update settlement set order_id = null, state = 'cancelled' where order_id = $1`,
  },
  {
    what: "the settlement names an order that does not exist",
    name: "a settlement whose order is gone",
    sql: `update settlement set order_id = 'order_nowhere' where order_id = $1`,
  },
  {
    what: "the order lost its reservation",
    name: "a line without its reservation",
    sql: `update reservation_item set deleted_at = now()
      where line_item_id in (select item_id from order_item where order_id = $1)`,
  },
  {
    what: "a reservation belongs to nobody",
    name: "a reservation without an order",
    sql: `update reservation_item set line_item_id = 'ordli_nowhere'
      where line_item_id in (select item_id from order_item where order_id = $1)`,
  },
  {
    what: "the level counts other than the reservations say",
    name: "a level that differs from its reservations",
    sql: `update inventory_level set reserved_quantity = reserved_quantity + 1 where inventory_item_id in (
      select r.inventory_item_id from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = $1)`,
  },
  {
    what: "more is promised than there is",
    name: "more promised than there is",
    sql: `update inventory_level set stocked_quantity = 0 where inventory_item_id in (
      select r.inventory_item_id from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = $1)`,
  },
  {
    what: "the ledger has a unit that the engine does not know of",
    name: "a ledger that differs from the engine's stock",
    sql: `insert into stock_entry (id, posting_id, lot_id, inventory_item_id, location_id, shelf, quantity)
      select e.id || '_again', e.posting_id, e.lot_id, e.inventory_item_id, e.location_id, 'sale', 1 from stock_entry e
      where e.shelf = 'sale' and e.inventory_item_id in (select r.inventory_item_id from reservation_item r
        join order_item i on i.item_id = r.line_item_id where i.order_id = $1)
      order by e.id limit 1`,
  },
  {
    what: "units left, and nobody wrote down their lot",
    name: "a unit that left without its lot",
    sql: `delete from parcel_lot where order_id = $1`,
  },
  {
    what: "the parcel names another lot than the ledger",
    name: "a ledger that differs from its parcels",
    sql: `update parcel_lot set lot_id = lot_id || '_other' where order_id = $1`,
  },
  {
    what: "units left the stock for a parcel that nobody made",
    name: "a ledger that differs from its parcels",
    sql: `delete from parcel where order_id = $1`,
  },
  {
    what: "a recall leaves out a buyer of its lot",
    name: "a recalled unit that its recall does not list",
    sql: `insert into recall_lot (id, recall_id, lot_id, inventory_item_id, code, title, sku, frozen_quantity)
      select 'reclot_' || id, 'rec_nowhere', lot_id, inventory_item_id, 'A', '', '', 0 from parcel_lot where order_id = $1`,
  },
  {
    what: "more units were packed than were bought",
    name: "more packed than was bought",
    sql: `update order_item set quantity = 0 where order_id = $1`,
  },
  {
    what: "the engine's books do not say what was packed",
    name: "an order that does not know its parcels",
    sql: `update order_item set fulfilled_quantity = 0 where order_id = $1`,
  },
  {
    what: "the engine booked no capture",
    name: "booked is not what Stripe took",
    sql: `update capture set deleted_at = now() where payment_id in (select p.id from payment p
      join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = $1)`,
  },
  {
    what: "the order is not linked to its payment",
    name: "an order without its payment's link",
    sql: `update order_payment_collection set deleted_at = now() where order_id = $1`,
  },
  {
    what: "Stripe gave money back that the shop does not know of",
    name: "a refund that is not booked",
    ledger: (ledger, { payment_intent_id }) => {
      ledger.refunds.push({
        id: "re_unknown",
        payment_intent: payment_intent_id,
        amount: 100,
        status: "succeeded",
      });
    },
  },
  {
    what: "the basket can be paid again",
    name: "a basket that does not know its order",
    sql: `update basket set status = 'open', order_id = null where order_id = $1`,
  },
  {
    what: "nobody owes the confirmation",
    name: "an order without its confirmation",
    sql: `delete from outbox_mail where subject_id = $1`,
  },
  {
    what: "an order number is missing between two others",
    name: "a gap in the order numbers",
    sql: `update settlement set order_number = 1 where order_id = $1`,
  },
];
