import type {
  CorrectAddressRequest,
  DispatchAddress,
  PackingRefusal,
} from "@balance/contracts/dispatch-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { updateOrderWorkflow } from "@medusajs/medusa/core-flows";
import { logDispatch } from "./log-dispatch";
import type { Packer } from "./packer";
import { canCorrectAddress, readDispatchOrder } from "./read-dispatch-order";

/**
 * Corrects where an order goes, as long as nothing of it has left, by the engine's own workflow, which keeps both addresses in
 * the order's history; our log says who and what as well. The fulfilments of what is packed already go to the new address too.
 */
export async function correctAddress(
  container: MedusaContainer,
  orderId: string,
  address: CorrectAddressRequest,
  actor: Packer,
): Promise<{ corrected: true } | { corrected: false; refusal: PackingRefusal }> {
  const order = await readDispatchOrder(container, orderId);
  if (order.is_cancelled || !canCorrectAddress(order.parcels))
    return {
      corrected: false,
      refusal: {
        reason: "state",
        message:
          "A parcel of this order has left, or the order is cancelled. Ask the carrier to redirect it.",
      },
    };
  await updateOrderWorkflow(container).run({
    input: { id: orderId, user_id: actor.id, shipping_address: { ...address, country_code: "gb" } },
  });
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await transaction("fulfillment_address")
      .whereIn(
        "id",
        transaction("fulfillment as f")
          .join("parcel as p", "p.fulfillment_id", "f.id")
          .where({ "p.order_id": orderId, "p.state": "packed" })
          .select("f.delivery_address_id"),
      )
      .update({ ...address, updated_at: transaction.fn.now() });
    await logDispatch(transaction, {
      ...{ parcel: { id: null, order_id: orderId }, kind: "address_corrected", actor },
      detail: `${inOneLine(order.address)} became ${inOneLine(address)}`,
    });
  });
  return { corrected: true };
}

function inOneLine(address: DispatchAddress): string {
  const { first_name, last_name, company, address_1, address_2, city, postal_code, phone } = address;
  return [`${first_name} ${last_name}`, company, address_1, address_2, city, postal_code, phone]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(", ");
}
