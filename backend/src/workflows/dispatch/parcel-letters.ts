import type { CollectionReadyProps } from "@balance/emails/collection-ready";
import type { ParcelSentProps } from "@balance/emails/parcel-sent";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { longDate } from "../../modules/invoice/uk-day";
import type { Letter } from "../../modules/outbox/service";
import { orderNumber } from "../order/order-number";
import { readOrderRecord } from "../order/read-order-record";
import { signOrderToken } from "../order/sign-order-token";
import { readTrader } from "../trader/read-trader";
import { goodsIn, readParcels, unitsPacked } from "./read-parcels";

/** To the customer, once a parcel is with its carrier. Throws when there is no such parcel. */
export async function parcelSentLetter(container: MedusaContainer, parcelId: string): Promise<Letter> {
  const { parcel, letter, props } = await readForLetter(container, parcelId);
  const sent: ParcelSentProps = {
    ...props,
    carrier: parcel.carrier ?? "",
    tracking_number: parcel.tracking_number ?? "",
    replaces_lost: parcel.replaces_id !== null,
    replaces_recalled: parcel.beyond_order,
  };
  return { ...letter, props: sent };
}

/** To the customer, once the order waits at the spa. Throws when there is no such parcel. */
export async function collectionReadyLetter(container: MedusaContainer, parcelId: string): Promise<Letter> {
  const { letter, props } = await readForLetter(container, parcelId);
  return { ...letter, props };
}

async function readForLetter(container: MedusaContainer, parcelId: string) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [parcel] = await readParcels(database, { parcel_ids: [parcelId] });
  const order = parcel && (await readOrderRecord(container, parcel.order_id));
  if (!parcel || !order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no parcel ${parcelId}, or no order of it`);
  const trader = await readTrader(container);
  const all = await readParcels(database, { order_ids: [parcel.order_id] });
  const props: CollectionReadyProps = {
    order_number: orderNumber(order.display_id),
    first_name: order.shipping_address?.first_name ?? "",
    trader,
    order_url: `${environment.STOREFRONT_URL}/orders/${signOrderToken(parcel.order_id)}`,
    goods: goodsIn(parcel).map(({ lots, ...goods }) => ({
      ...goods,
      lots: lots.map(({ code, best_before }) => ({
        code,
        best_before: best_before && longDate(best_before),
      })),
    })),
    more_to_follow: order.items.some(({ id, quantity }) => unitsPacked(all, id) < Number(quantity)),
  };
  return { parcel, props, letter: { to_address: order.email, reply_to: trader.email } };
}
