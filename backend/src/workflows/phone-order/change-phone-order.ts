import type { PhoneOrderState } from "@balance/contracts/phone-order";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { owePaymentLink } from "./owe-payment-link";
import { payableDays } from "./payable-days";
import { noSuchPhoneOrder, phoneOrderState } from "./read-phone-orders";

/** Null when it is done; else where the phone order stands for good, which is why nothing was. */
export type PhoneOrderObstacle = "paid" | "called_off" | null;

/**
 * Takes it back: from now on nobody can pay it. A payment that is under way is for the basket as it was before, so
 * settlement lets it go by itself; one that has become an order was first, and stays. The row of the basket decides.
 * Throws a MedusaError "not_found" when there is none.
 */
export function callOffPhoneOrder(
  container: MedusaContainer,
  id: string,
  staff: { name: string },
): Promise<PhoneOrderObstacle> {
  return inPhoneOrder(container, id, async (transaction, basket_id) => {
    await transaction("basket")
      .where({ id: basket_id })
      .update({
        payable_until: transaction.fn.now(),
        version: transaction.raw("version + 1"),
        status: "open",
        updated_at: transaction.fn.now(),
      });
    await transaction("phone_order").where({ id }).update({
      called_off_at: transaction.fn.now(),
      called_off_by_name: staff.name,
      updated_at: transaction.fn.now(),
    });
  });
}

/**
 * Sends the link again, of one `key` once, and begins its time anew: also of one whose time was over.
 * Throws a MedusaError "not_found" when there is none.
 */
export function sendPhoneOrderAgain(
  container: MedusaContainer,
  id: string,
  key: string,
): Promise<PhoneOrderObstacle> {
  return inPhoneOrder(container, id, async (transaction, basket_id) => {
    await transaction("basket")
      .where({ id: basket_id })
      .update({
        payable_until: transaction.raw("now() + ? * interval '1 day'", [payableDays]),
        updated_at: transaction.fn.now(),
      });
    await owePaymentLink(container, transaction, id, key);
  });
}

/** Holds the phone order and its basket, which settlement must hold too to close it, so that its state stands meanwhile. */
async function inPhoneOrder(
  container: MedusaContainer,
  id: string,
  work: (transaction: Knex.Transaction, basketId: string) => Promise<void>,
): Promise<PhoneOrderObstacle> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { state: PhoneOrderState; basket_id: string }[] }>(
      `select ${phoneOrderState} as state, p.basket_id
       from phone_order p join basket b on b.id = p.basket_id
       where p.id = ? and p.deleted_at is null for update`,
      [id],
    );
    if (!rows[0]) throw noSuchPhoneOrder();
    const { state, basket_id } = rows[0];
    if (state === "paid" || state === "called_off") return state;
    await work(transaction, basket_id);
    return null;
  });
}
