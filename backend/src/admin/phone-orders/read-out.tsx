import type { GoodsLabel } from "@balance/contracts/goods-label";
import type { BasketView } from "@balance/contracts/basket";
import { sealedGoodsNotice } from "@balance/compliance/sealed-goods-notice";
import { formatPence } from "@balance/money/format-pence";
import { Text } from "@medusajs/ui";
import { payableDays } from "../../workflows/phone-order/payable-days";

/**
 * What the customer must hear before they agree: price and delivery, the right to cancel (Consumer Contracts Regulations 2013
 * reg 13 and Schedule 2), and of a food what its label warns of (Regulation (EU) 1169/2011 art 14). The mail and the
 * page behind its link say it again in writing.
 */
export function ReadOut({ basket, labels }: { basket: BasketView; labels: GoodsLabel[] }) {
  const delivery = basket.delivery_options.find(({ id }) => id === basket.delivery_option_id);
  const sentences = [
    `It comes to ${formatPence(basket.total_pence)}, VAT ${delivery ? "and delivery included" : "included; delivery is not chosen yet"}.`,
    ...(delivery ? [`${delivery.name}: ${delivery.description}.`] : []),
    ...labels.flatMap(labelSentence),
    "You can cancel for any reason until 14 days after all of it has arrived.",
    ...(labels.some(({ sealed }) => sealed) ? [sealedGoodsNotice] : []),
    `You get a mail with a link to pay by card, good for ${payableDays} days. Until you pay nothing is ordered, reserved or charged.`,
  ];
  return (
    <ul aria-label="To read out" className="list-disc px-6 pb-4 pl-11">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Text size="small">{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}

function labelSentence({ product_title, allergens, may_contain, warnings }: GoodsLabel): string[] {
  const facts = [
    allergens.length > 0 && `contains ${allergens.join(", ").toUpperCase()}.`,
    may_contain.length > 0 && `May contain ${may_contain.join(", ")}.`,
    ...warnings,
  ].filter(Boolean);
  return facts.length > 0 ? [`${product_title}: ${facts.join(" ")}`] : [];
}
