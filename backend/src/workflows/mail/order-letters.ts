import type { MedusaContainer } from "@medusajs/framework/types";
import type { Trader } from "@balance/contracts/trader";
import type { NewOrderAlertProps } from "@balance/emails/new-order-alert";
import type { OrderConfirmationProps } from "@balance/emails/order-confirmation";
import type { OrderProps } from "@balance/emails/order-props";
import { environment } from "../../../environment";
import type { Letter } from "../../modules/outbox/service";
import { signOrderToken } from "../order/sign-order-token";
import { readOrderForMail } from "./read-order-for-mail";
import { readTrader } from "../trader/read-trader";

interface Read {
  order: OrderProps;
  trader: Trader;
}

const underWay = new WeakMap<MedusaContainer, Map<string, Promise<Read>>>();

/** The letters to customer and shop are written side by side, and share one reading. */
function read(container: MedusaContainer, orderId: string): Promise<Read> {
  const readings = underWay.get(container) ?? new Map<string, Promise<Read>>();
  underWay.set(container, readings);
  const begun = readings.get(orderId);
  if (begun) return begun;
  const reading = Promise.all([readOrderForMail(container, orderId), readTrader(container)])
    .then(([order, trader]) => ({ order, trader }))
    .finally(() => readings.delete(orderId));
  readings.set(orderId, reading);
  return reading;
}

/** To the customer: what was bought and everything the law wants them to keep. Throws when it can't be complete. */
export async function orderConfirmationLetter(container: MedusaContainer, orderId: string): Promise<Letter> {
  const { order, trader } = await read(container, orderId);
  const order_url = `${environment.STOREFRONT_URL}/orders/${signOrderToken(orderId)}`;
  const props: OrderConfirmationProps = {
    order,
    trader,
    order_url,
    invoice_url: `${order_url}/invoice.pdf`,
  };
  return { to_address: order.email, reply_to: trader.email, props };
}

/** To the shop: what to pack, for whom. An answer goes to the customer. */
export async function newOrderAlertLetter(container: MedusaContainer, orderId: string): Promise<Letter> {
  const { order, trader } = await read(container, orderId);
  const props: NewOrderAlertProps = {
    order,
    trader,
    admin_url: `${environment.BACKEND_URL}/app/orders/${orderId}`,
  };
  return { to_address: environment.SHOP_MAILBOX, reply_to: order.email, props };
}
