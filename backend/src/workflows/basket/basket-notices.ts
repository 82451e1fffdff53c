import type { BasketLineItem, BasketNotice } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";
import { basketIsClosed } from "./basket-is-closed";
import { notSoldYet } from "./not-sold-yet";
import type { StockPart } from "../catalogue/read-variants-for-sale";

interface LineFacts {
  line_item: BasketLineItem;
  is_sold: boolean;
  /** It has a page, and its label is not checked through. */
  waits_for_check: boolean;
  /** Null where stock is not counted. */
  parts: StockPart[] | null;
  last_seen_unit_price_pence: number | null;
}

interface DeliveryFacts {
  chosen_option_id: string | null;
  option_ids: string[];
}

/** What the shopper must know about these lines and this delivery choice before paying. */
export function basketNotices(
  lines: LineFacts[],
  delivery: DeliveryFacts,
  { isClosed = false } = {},
): BasketNotice[] {
  // nothing else about it matters any more
  if (isClosed) return [{ kind: "closed", line_item_id: null, message: basketIsClosed, blocking: true }];
  const notices = lines.flatMap(lineNotice);
  if (!notices.some(({ blocking }) => blocking)) notices.push(...sharedStockNotices(lines));
  if (lines.length === 0) return notices;
  if (delivery.option_ids.length === 0) {
    notices.push(
      deliveryNotice(
        "We have no delivery for all of these goods together at the moment. Write to us and we will find a way.",
      ),
    );
  } else if (delivery.chosen_option_id !== null && !delivery.option_ids.includes(delivery.chosen_option_id)) {
    notices.push(deliveryNotice("The delivery you chose is no longer offered. Choose another."));
  }
  return notices;
}

/** Line items that are each in stock and not all together: a set beside one of its parts. */
function sharedStockNotices(lines: LineFacts[]): BasketNotice[] {
  const uses = lines.flatMap((line) => (line.parts ?? []).map((part) => ({ ...part, line: line.line_item })));
  return [...Map.groupBy(uses, ({ inventory_item_id }) => inventory_item_id).values()].flatMap((shared) => {
    const needed = shared.reduce((sum, use) => sum + use.required_quantity * use.line.quantity, 0);
    if (shared.length < 2 || needed <= shared[0]!.free) return [];
    const names = shared.map(({ line }) => nameOf(line)).join(" and ");
    return [
      {
        kind: "not_enough_stock",
        line_item_id: shared.at(-1)!.line.id,
        message: `${names} come from the same stock, and we have not enough for all of them. Lower one of the quantities.`,
        blocking: true,
      },
    ];
  });
}

function nameOf(line: BasketLineItem): string {
  return line.variant_title ? `${line.product_title} (${line.variant_title})` : line.product_title;
}

function lineNotice({
  line_item: line,
  is_sold,
  waits_for_check,
  last_seen_unit_price_pence: seen,
}: LineFacts): BasketNotice[] {
  const name = nameOf(line);
  const notice = (kind: BasketNotice["kind"], blocking: boolean, message: string) => ({
    kind,
    line_item_id: line.id,
    message,
    blocking,
  });
  if (waits_for_check) return [notice("no_longer_sold", true, `${notSoldYet(name)} Remove it to go on.`)];
  if (!is_sold) return [notice("no_longer_sold", true, `${name} is no longer sold. Remove it to go on.`)];
  if (line.available_quantity === 0)
    return [notice("out_of_stock", true, `${name} is out of stock. Remove it to go on.`)];
  if (line.available_quantity < line.quantity) {
    return [
      notice(
        "not_enough_stock",
        true,
        `We have not enough of ${name} for that quantity; the most we can send is ${line.available_quantity}.`,
      ),
    ];
  }
  if (seen !== null && seen !== line.unit_price_pence) {
    return [
      notice(
        "price_changed",
        false,
        `The price of ${name} was ${formatPence(seen)} when you put it into your basket; it is ${formatPence(line.unit_price_pence)} now.`,
      ),
    ];
  }
  return [];
}

function deliveryNotice(message: string): BasketNotice {
  return { kind: "delivery_unavailable", line_item_id: null, message, blocking: true };
}
