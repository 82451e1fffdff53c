import type { BasketLineItem, BasketNotice } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";

interface LineFacts {
  line_item: BasketLineItem;
  is_sold: boolean;
  last_seen_unit_price_pence: number | null;
}

interface DeliveryFacts {
  chosen_option_id: string | null;
  option_ids: string[];
}

/** What the shopper must know about these lines and this delivery choice before paying. */
export function basketNotices(lines: LineFacts[], delivery: DeliveryFacts): BasketNotice[] {
  const notices = lines.flatMap(lineNotice);
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

function lineNotice({
  line_item: line,
  is_sold,
  last_seen_unit_price_pence: seen,
}: LineFacts): BasketNotice[] {
  const name = line.variant_title ? `${line.product_title} (${line.variant_title})` : line.product_title;
  const notice = (kind: BasketNotice["kind"], blocking: boolean, message: string) => ({
    kind,
    line_item_id: line.id,
    message,
    blocking,
  });
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
