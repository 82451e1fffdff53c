import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_DESK_MODULE } from "../../../modules/payment-desk";
import type PaymentDeskModuleService from "../../../modules/payment-desk/service";
import { type AdminPaymentTask, toAdminTasks } from "./admin-payment-task";
import type { ListPaymentTasksQuery } from "./validators";

const pageSize = 50;

/** Newest first, `page_size` at most. */
export interface AdminPaymentTasksResponse {
  tasks: AdminPaymentTask[];
  count: number;
  page_size: number;
}

export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<AdminPaymentTasksResponse>,
): Promise<void> {
  const { state, offset } = request.validatedQuery as ListPaymentTasksQuery;
  const [rows, count] = await request.scope
    .resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE)
    .listAndCountPaymentTasks({ state }, { skip: offset, take: pageSize, order: { created_at: "DESC" } });
  response.json({ tasks: await toAdminTasks(request.scope, rows), count, page_size: pageSize });
}
