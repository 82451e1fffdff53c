import type { StockAlertProps } from "@balance/emails/stock-alert";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import type { Letter } from "../../modules/outbox/service";
import { newMessageId } from "../mail/new-message-id";
import { readTrader } from "../trader/read-trader";
import { stockItems } from "./stock-items";

/**
 * Owes the shop one mail about all open tasks that none has told of yet; of the same thing once a day at most, however often
 * it comes and goes. Tasks and mail are written together.
 */
export async function tellOfStock(container: MedusaContainer, today: string): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outbox = container.resolve<OutboxModuleService>(OUTBOX_MODULE);
  await database.transaction(async (transaction) => {
    const subject_id = generateEntityId(undefined, "salert");
    const { rows } = await transaction.raw<{ rows: object[] }>(
      `update stock_task set told_in = ?, told_on = ?, updated_at = now()
       where state = 'open' and told_in is null and (told_on is null or told_on < ?) returning id`,
      [subject_id, today, today],
    );
    if (rows.length === 0) return;
    const message_id = newMessageId(environment.MAIL_FROM);
    await outbox.enqueue(
      [{ template: "stock-alert", subject_id, stream: "transactional", message_id }],
      transaction,
    );
  });
}

/** To the shop: what about the stock a person should look at. */
export async function stockAlertLetter(container: MedusaContainer, subjectId: string): Promise<Letter> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [{ rows: tasks }, trader] = await Promise.all([
    database.raw<{ rows: StockAlertProps["tasks"] }>(
      `select t.kind, i.title, t.detail
       from stock_task t join (${stockItems}) i on i.inventory_item_id = t.inventory_item_id
       where t.told_in = ? order by i.title, t.id`,
      [subjectId],
    ),
    readTrader(container),
  ]);
  const props: StockAlertProps = { tasks, trader, admin_url: `${environment.BACKEND_URL}/app/stock` };
  return { to_address: environment.SHOP_MAILBOX, reply_to: null, props };
}
