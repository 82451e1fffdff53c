import type { Books, OrderRow } from "./books.ts";
import type { Ledger, LedgerIntent } from "./ledger.ts";

/** What is not as it must be once everything has come to rest. */
export interface Finding {
  /** Money or order gone; two of what must be one; or not what was agreed. */
  kind: "lost" | "doubled" | "wrong";
  name: FindingName;
  /** Whom it concerns, by id, with the figures. */
  detail: string;
}

export type FindingName =
  | "money without an order"
  | "an authorisation left open"
  | "an order without its money"
  | "two orders of one basket"
  | "two payments of one basket"
  | "an order that no settlement knows"
  | "a settlement whose order is gone"
  | "captured is not the total"
  | "charged is not what was shown"
  | "an order without its payment's link"
  | "an order without its cart"
  | "booked is not what Stripe took"
  | "a refund that is not booked"
  | "a line without its reservation"
  | "a reservation without an order"
  | "a level that differs from its reservations"
  | "more promised than there is"
  | "a ledger that differs from the engine's stock"
  | "a unit that left without its lot"
  | "a ledger that differs from its parcels"
  | "a recalled unit that its recall does not list"
  | "more packed than was bought"
  | "an order that does not know its parcels"
  | "a basket that does not know its order"
  | "a basket that stays locked"
  | "an order without its confirmation"
  | "a gap in the order numbers"
  | "pennies that nothing explains";

/** Asked once everything has come to rest; `shown` is what shoppers saw on the button, by PaymentIntent, as far as known. */
export function findFaults(
  books: Books,
  ledger: Ledger,
  shown: ReadonlyMap<string, number> = new Map(),
): Finding[] {
  return [
    ...findMoneyFaults(books, ledger, shown),
    ...findOrderFaults(books),
    ...findStockFaults(books),
    ...findParcelFaults(books),
    ...findBasketFaults(books),
  ];
}

/** Pence that Stripe keeps of a payment: taken less given back. */
function keptPence(intent: LedgerIntent, ledger: Ledger): number {
  return intent.amount_received - refundedPence(intent, ledger);
}

function refundedPence({ id }: LedgerIntent, { refunds }: Ledger): number {
  return refunds
    .filter((refund) => refund.payment_intent === id && !["failed", "canceled"].includes(refund.status ?? ""))
    .reduce((sum, { amount }) => sum + amount, 0);
}

function findMoneyFaults(books: Books, ledger: Ledger, shown: ReadonlyMap<string, number>): Finding[] {
  const findings: Finding[] = [];
  const orders = new Map(books.orders.map((order) => [order.id, order]));
  const intents = new Map(ledger.payment_intents.map((intent) => [intent.id, intent]));
  const ordersByIntent = new Map<string, OrderRow>();
  for (const { payment_intent_id, order_id } of books.settlements) {
    const order = order_id === null ? undefined : orders.get(order_id);
    if (payment_intent_id && order) ordersByIntent.set(payment_intent_id, order);
  }
  let kept = 0;
  let explained = 0;
  const keptByBasket = new Map<string, string[]>();
  for (const intent of ledger.payment_intents) {
    const { id, status, amount_received, metadata } = intent;
    const pence = keptPence(intent, ledger);
    const order = ordersByIntent.get(id);
    kept += pence;
    if (status === "requires_capture")
      findings.push({ kind: "lost", name: "an authorisation left open", detail: `${id}, ${intent.amount}p` });
    if (pence > 0 && !order)
      findings.push({ kind: "lost", name: "money without an order", detail: `${id}, ${pence}p` });
    if (pence > 0 && metadata.basket_id)
      keptByBasket.set(metadata.basket_id, [...(keptByBasket.get(metadata.basket_id) ?? []), id]);
    const onButton = shown.get(id);
    if (amount_received > 0 && onButton !== undefined && onButton !== amount_received)
      findings.push({
        kind: "wrong",
        name: "charged is not what was shown",
        detail: `${id}: ${amount_received}p, shown ${onButton}p`,
      });
    if (!order) continue;
    explained += order.cancelled ? 0 : amount_received - refundedPence(intent, ledger);
    if (amount_received > 0 && order.total_pence !== null && amount_received !== order.total_pence)
      findings.push({
        kind: "wrong",
        name: "captured is not the total",
        detail: `${id}: ${amount_received}p for ${order.id} of ${order.total_pence}p`,
      });
  }
  for (const [basketId, ids] of keptByBasket)
    if (ids.length > 1)
      findings.push({
        kind: "doubled",
        name: "two payments of one basket",
        detail: `${basketId}: ${ids.join(", ")}`,
      });
  for (const { order_id, payment_intent_id, amount_pence } of books.settlements) {
    const order = order_id === null ? undefined : orders.get(order_id);
    if (!order || order.cancelled || amount_pence === 0) continue;
    const intent = payment_intent_id === null ? undefined : intents.get(payment_intent_id);
    if (intent?.status !== "succeeded")
      findings.push({
        kind: "lost",
        name: "an order without its money",
        detail: `${order.id}: ${payment_intent_id ?? "no PaymentIntent"} is ${intent?.status ?? "unknown"}`,
      });
  }
  for (const payment of books.payments) {
    const intent = payment.payment_intent_id === null ? undefined : intents.get(payment.payment_intent_id);
    if (!intent) continue;
    if (payment.captured_pence !== intent.amount_received)
      findings.push({
        kind: "wrong",
        name: "booked is not what Stripe took",
        detail: `${payment.id}: ${payment.captured_pence}p booked, ${intent.id} took ${intent.amount_received}p`,
      });
    if (payment.refunded_pence !== refundedPence(intent, ledger))
      findings.push({
        kind: "wrong",
        name: "a refund that is not booked",
        detail: `${payment.id}: ${payment.refunded_pence}p booked, ${intent.id} gave back ${refundedPence(intent, ledger)}p`,
      });
  }
  if (kept !== explained)
    findings.push({
      kind: "lost",
      name: "pennies that nothing explains",
      detail: `Stripe keeps ${kept}p, orders explain ${explained}p`,
    });
  return findings;
}

function findOrderFaults({ orders, settlements, payments }: Books): Finding[] {
  const findings: Finding[] = [];
  const byBasket = new Map<string, string[]>();
  for (const { id, basket_id } of orders)
    if (basket_id) byBasket.set(basket_id, [...(byBasket.get(basket_id) ?? []), id]);
  for (const [basketId, ofBasket] of byBasket)
    if (ofBasket.length > 1)
      findings.push({
        kind: "doubled",
        name: "two orders of one basket",
        detail: `${basketId}: ${ofBasket.join(", ")}`,
      });
  const known = new Set(orders.map(({ id }) => id));
  for (const order of orders) {
    const wrong = (name: FindingName) => findings.push({ kind: "wrong", name, detail: order.id });
    if (order.settlements !== 1) wrong("an order that no settlement knows");
    if (order.cart_links !== 1) wrong("an order without its cart");
    if (order.confirmations !== 1 && !order.cancelled) wrong("an order without its confirmation");
    const paid = payments.filter((payment) =>
      order.payment_collections.includes(payment.payment_collection_id),
    );
    if (order.total_pence && !paid.some(({ amount_pence }) => amount_pence === order.total_pence))
      wrong("an order without its payment's link");
  }
  const numbers = settlements
    .flatMap(({ order_number }) => order_number ?? [])
    .toSorted((one, other) => one - other);
  for (const [index, number] of numbers.entries())
    if (index > 0 && number !== numbers[index - 1]! + 1)
      findings.push({
        kind: "wrong",
        name: "a gap in the order numbers",
        detail: `${number} follows ${numbers[index - 1]}`,
      });
  for (const { id, order_id, state } of settlements)
    if (order_id ? !known.has(order_id) : ["ordered", "captured", "refunded", "disputed"].includes(state))
      findings.push({
        kind: "lost",
        name: "a settlement whose order is gone",
        detail: `${id} is ${state}, order ${order_id ?? "none"}`,
      });
  return findings;
}

function findStockFaults({ needs, stray_reservations, levels, on_sale }: Books): Finding[] {
  const findings: Finding[] = [];
  const wrong = (name: FindingName, detail: string) => findings.push({ kind: "wrong", name, detail });
  for (const { order_id, line_item_id, needed, reserved } of needs)
    if (needed !== reserved)
      wrong(
        "a line without its reservation",
        `${order_id} ${line_item_id}: needs ${needed}, has ${reserved}`,
      );
  for (const { id, line_item_id, quantity } of stray_reservations)
    wrong("a reservation without an order", `${id} for ${line_item_id ?? "no line"}: ${quantity}`);
  for (const { inventory_item_id, stocked, promised, reserved } of levels) {
    if (promised !== reserved)
      wrong(
        "a level that differs from its reservations",
        `${inventory_item_id}: level ${promised}, reservations ${reserved}`,
      );
    if (Math.max(promised, reserved) > stocked)
      wrong(
        "more promised than there is",
        `${inventory_item_id}: ${Math.max(promised, reserved)} of ${stocked}`,
      );
  }
  for (const { inventory_item_id, location_id, entries, balances, engine } of on_sale)
    if (entries !== engine || balances !== engine)
      wrong(
        "a ledger that differs from the engine's stock",
        `${inventory_item_id} at ${location_id}: entries ${entries}, balances ${balances}, engine ${engine}`,
      );
  return findings;
}

/**
 * Every unit that left is of a lot that parcel and ledger name alike, the recall of its lot lists it, and no line left more often
 * than it was bought.
 */
function findParcelFaults({ packed_units, packed_lots, recalled_units, packed_lines }: Books): Finding[] {
  const findings: Finding[] = [];
  const wrong = (name: FindingName, detail: string) => findings.push({ kind: "wrong", name, detail });
  for (const { parcel_id, line_item_id, inventory_item_id, packed, named } of packed_units)
    if (packed !== named)
      wrong(
        "a unit that left without its lot",
        `${parcel_id} ${line_item_id} ${inventory_item_id}: ${packed} packed, ${named} of a lot`,
      );
  for (const { parcel_id, lot_id, named, posted } of packed_lots)
    if (named !== posted)
      wrong(
        "a ledger that differs from its parcels",
        `${parcel_id} ${lot_id}: ${named} in the parcel, ${posted} in the ledger`,
      );
  for (const { recall_id, lot_id, order_id, packed, listed } of recalled_units)
    if (packed > listed)
      wrong(
        "a recalled unit that its recall does not list",
        `${recall_id} ${lot_id} ${order_id}: ${packed} packed, ${listed} listed`,
      );
  for (const { order_id, line_item_id, bought, packed, in_engine_parcels, fulfilled } of packed_lines) {
    const line = `${order_id} ${line_item_id}`;
    if (packed > bought)
      findings.push({
        kind: "doubled",
        name: "more packed than was bought",
        detail: `${line}: ${packed} of ${bought}`,
      });
    if (in_engine_parcels !== fulfilled)
      wrong(
        "an order that does not know its parcels",
        `${line}: ${in_engine_parcels} in parcels, ${fulfilled} in the engine's books`,
      );
  }
  return findings;
}

function findBasketFaults({ baskets, settlements }: Books): Finding[] {
  const findings: Finding[] = [];
  const byBasket = new Map(settlements.map((settlement) => [settlement.basket_id, settlement]));
  for (const { id, status, order_id } of baskets) {
    const settlement = byBasket.get(id);
    const orderId = settlement?.order_id ?? null;
    if (orderId !== order_id || (orderId !== null) !== (status === "ordered"))
      findings.push({
        kind: "wrong",
        name: "a basket that does not know its order",
        detail: `${id} is ${status} with order ${order_id ?? "none"}; its settlement names ${orderId ?? "none"}`,
      });
    if (status === "paying" && settlement?.state === "cancelled")
      findings.push({ kind: "wrong", name: "a basket that stays locked", detail: id });
  }
  return findings;
}
