import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PaymentTaskRow } from "../../../modules/payment-desk/service";
import type { TaskAction, TaskKind, TaskState } from "../../../modules/payment-desk/task-kinds";
import { orderNumber } from "../../../workflows/order/order-number";
import { type HistoryEntry, readPaymentHistory } from "../../../workflows/payment-desk/payment-history";
import { stripeAddress } from "../../../workflows/payment-desk/stripe-address";

/** A task as staff see it. Times are ISO 8601. */
export interface AdminPaymentTask {
  id: string;
  kind: TaskKind;
  state: TaskState;
  /** The one thing that can safely be done about it. */
  action: TaskAction;
  detail: string;
  amount_pence: number | null;
  order_id: string | null;
  order_number: string | null;
  payment_intent_id: string | null;
  /** Where Stripe's dashboard shows it. */
  stripe_url: string | null;
  found_at: string;
  history: HistoryEntry[];
}

export async function toAdminTasks(
  container: MedusaContainer,
  tasks: PaymentTaskRow[],
): Promise<AdminPaymentTask[]> {
  const orderIds = tasks.flatMap(({ order_id }) => order_id ?? []);
  const orders = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
    .whereIn("id", orderIds)
    .select<{ id: string; display_id: number }[]>("id", "display_id");
  const numbers = new Map(orders.map(({ id, display_id }) => [id, orderNumber(display_id)]));
  const history = await readPaymentHistory(
    container,
    tasks.flatMap(({ settlement_id }) => settlement_id ?? []),
  );
  return tasks.map((task) => ({
    id: task.id,
    kind: task.kind,
    state: task.state,
    action: task.action,
    detail: task.detail,
    amount_pence: task.amount_pence,
    order_id: task.order_id,
    order_number: (task.order_id && numbers.get(task.order_id)) ?? null,
    payment_intent_id: task.payment_intent_id,
    stripe_url: stripeAddress(task.kind === "dispute" ? task.subject_id : task.payment_intent_id),
    found_at: new Date(task.created_at).toISOString(),
    history: history.filter(({ settlement_id }) => settlement_id === task.settlement_id),
  }));
}
