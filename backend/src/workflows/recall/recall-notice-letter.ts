import type { RecallNoticeProps } from "@balance/emails/recall-notice";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { RECALL_MODULE } from "../../modules/recall";
import type RecallModuleService from "../../modules/recall/service";
import type { Letter } from "../../modules/outbox/service";
import { orderNumber } from "../order/order-number";
import { signedToken } from "../order/signed-token";
import { readTrader } from "../trader/read-trader";
import { readPublicRecalls } from "./read-public-recalls";
import type { RecalledUnits } from "./refresh-affected-orders";

/** To somebody whose order had recalled units, named by the row of that order. Throws when it is gone or nobody is to be told. */
export async function recallNoticeLetter(container: MedusaContainer, recallOrderId: string): Promise<Letter> {
  const order = await container
    .resolve<RecallModuleService>(RECALL_MODULE)
    .retrieveRecallOrder(recallOrderId);
  const [[notice], trader] = await Promise.all([
    readPublicRecalls(container, { id: order.recall_id }),
    readTrader(container),
  ]);
  if (!notice)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Recall ${order.recall_id} is not to be told`);
  const props: RecallNoticeProps = {
    notice,
    order_number: orderNumber(order.order_number),
    ordered_at: new Date(order.ordered_at).toISOString(),
    units: unitLines(order.lots as unknown as RecalledUnits[]),
    trader,
    reply_url: `${environment.STOREFRONT_URL}/recalls/reply/${signedToken("recall-reply", recallOrderId)}`,
  };
  return { to_address: order.email, reply_to: trader.email, props };
}

/** "2 × Marine collagen drink, 30-day pack (batch L2411A)" for each lot of a product that left for this order. */
function unitLines(lots: RecalledUnits[]): string[] {
  const sums = new Map<string, number>();
  for (const { title, code, sent, held } of lots) {
    const name = `${title} (batch ${code})`;
    sums.set(name, (sums.get(name) ?? 0) + (sent || held));
  }
  return [...sums].map(([name, quantity]) => `${quantity} × ${name}`);
}
