import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** Makes this payment collection the only one of the cart, and the cart the only one of the collection. */
export async function linkPaymentCollection(
  container: MedusaContainer,
  cartId: string,
  collectionId: string,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const links = await database("cart_payment_collection")
    .whereNull("deleted_at")
    .where(
      (either) => void either.where({ cart_id: cartId }).orWhere({ payment_collection_id: collectionId }),
    )
    .select<{ cart_id: string; payment_collection_id: string }[]>("cart_id", "payment_collection_id");
  const isWanted = (each: (typeof links)[number]) =>
    each.cart_id === cartId && each.payment_collection_id === collectionId;
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const pair = (each: (typeof links)[number]) => ({
    [Modules.CART]: { cart_id: each.cart_id },
    [Modules.PAYMENT]: { payment_collection_id: each.payment_collection_id },
  });
  const old = links.filter((each) => !isWanted(each));
  if (old.length > 0) await link.dismiss(old.map(pair));
  if (!links.some(isWanted))
    await link.create(pair({ cart_id: cartId, payment_collection_id: collectionId }));
}
