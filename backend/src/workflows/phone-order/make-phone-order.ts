import type { RefusalResponse } from "@balance/contracts/basket";
import type { MakePhoneOrderRequest } from "@balance/contracts/phone-order";
import { formatPence } from "@balance/money/format-pence";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { type PricedBasket, priceBasket } from "../basket/price-basket";
import { viewBasket } from "../basket/view-basket";
import { insertRows, without } from "../insert-rows";
import { draftBasket } from "./draft-basket";
import { owePaymentLink } from "./owe-payment-link";
import { payableDays } from "./payable-days";

export type MakePhoneOrderOutcome =
  | { status: "made"; id: string }
  /** The same form was sent before. */
  | { status: "made_before"; id: string }
  | { status: "refused"; refusal: RefusalResponse };

/**
 * Makes a basket for a customer on the phone, and owes the mail with the link to pay it: in one transaction, so that no
 * crash leaves the one without the other. No order and no reservation: those come with the payment, by settlement alone.
 */
export async function makePhoneOrder(
  container: MedusaContainer,
  request: MakePhoneOrderRequest,
  staff: { id: string; name: string },
): Promise<MakePhoneOrderOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const before = await findByKey(database, request.key);
  if (before) return before;
  const priced = await priceBasket(container, draftBasket(request));
  const refusal = whyNot(priced, request);
  if (refusal) return { status: "refused", refusal };
  return await database.transaction(async (transaction): Promise<MakePhoneOrderOutcome> => {
    const id = generateEntityId(undefined, "phord");
    const made = await transaction("phone_order")
      .insert({
        id,
        key: request.key,
        basket_id: priced.basket.id,
        made_by_id: staff.id,
        made_by_name: staff.name,
        note: request.note,
        told_total_pence: request.shown_total_pence,
      })
      .onConflict(transaction.raw("(key) where deleted_at is null"))
      .ignore()
      .returning("id");
    // whoever was first has committed by now
    if (made.length === 0) return (await findByKey(transaction, request.key))!;
    await insertBasket(transaction, priced);
    await owePaymentLink(container, transaction, id, request.key);
    return { status: "made", id };
  });
}

async function findByKey(database: Knex, key: string): Promise<MakePhoneOrderOutcome | null> {
  const known = await database("phone_order")
    .where({ key })
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id");
  return known ? { status: "made_before", id: known.id } : null;
}

/** What the shop's own pages would refuse, and a total that is not the one that was read out. */
function whyNot(priced: PricedBasket, request: MakePhoneOrderRequest): RefusalResponse | null {
  const { notices, delivery_option_id, discount, total_pence } = viewBasket(priced, null);
  const blocking = notices.filter((notice) => notice.blocking && notice.kind !== "delivery_unavailable");
  if (blocking.length > 0) return refused("lines", blocking.map(({ message }) => message).join(" "));
  if (delivery_option_id === null)
    return refused("delivery_option_id", "This delivery is not offered for these goods. Choose another.");
  if (discount && !discount.applied)
    return refused("discount_code", discount.reason ?? "This code takes nothing off.");
  if (total_pence !== request.shown_total_pence)
    return refused(
      "shown_total_pence",
      `It comes to ${formatPence(total_pence)} by now: tell the customer, then make it again.`,
    );
  return null;
}

function refused(field: string, message: string): RefusalResponse {
  return { type: "not_allowed", message, fields: { [field]: message } };
}

/** With the prices that the customer was told, so that the checkout says when one has changed. */
async function insertBasket(
  transaction: Knex.Transaction,
  { basket, lines, discount }: PricedBasket,
): Promise<void> {
  const now = Date.now();
  await insertRows(transaction, [
    [
      "basket",
      [
        {
          ...without(basket, ["line_items"]),
          discount_code: discount?.code ?? null,
          payable_until: new Date(now + payableDays * 24 * 60 * 60_000),
          last_activity_at: new Date(now),
        },
      ],
    ],
    [
      "basket_line_item",
      lines.map(({ row, line_item }, index) => ({
        ...row,
        basket_id: basket.id,
        last_seen_unit_price_pence: line_item.unit_price_pence,
        // lines stand in the order in which they were added
        created_at: new Date(now + index),
      })),
    ],
  ]);
}
