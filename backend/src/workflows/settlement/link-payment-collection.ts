import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** Makes this payment collection the only one of the cart, and the cart the only one of the collection. */
export async function linkPaymentCollection(
  database: Knex,
  cartId: string,
  collectionId: string,
): Promise<void> {
  await runPrepared(
    database,
    `with others as (
       delete from cart_payment_collection
       where deleted_at is null and (cart_id = :cart or payment_collection_id = :collection)
         and (cart_id <> :cart or payment_collection_id <> :collection)
     )
     insert into cart_payment_collection (id, cart_id, payment_collection_id) values (:id, :cart, :collection)
     on conflict (cart_id, payment_collection_id) do update set deleted_at = null`,
    { id: generateEntityId(undefined, "capaycol"), cart: cartId, collection: collectionId },
  );
}
