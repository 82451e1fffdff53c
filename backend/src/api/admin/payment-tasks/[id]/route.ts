import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnTask } from "../../../../workflows/payment-desk/act-on-task";
import { type AdminPaymentTask, toAdminTasks } from "../admin-payment-task";
import type { ActOnPaymentTaskBody } from "../validators";

/** Does the task's own action, or notes it, and answers with the task as it is then. */
export async function POST(
  request: AuthenticatedMedusaRequest<ActOnPaymentTaskBody>,
  response: MedusaResponse<{ task: AdminPaymentTask }>,
): Promise<void> {
  const { action } = request.validatedBody;
  const task = await actOnTask(request.scope, request.params.id!, action, request.auth_context.actor_id);
  const [shown] = await toAdminTasks(request.scope, [task]);
  response.json({ task: shown! });
}
