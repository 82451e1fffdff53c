import type { DispatchOrdersResponse } from "@balance/contracts/dispatch-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { listDispatchOrders } from "../../../../workflows/dispatch/list-dispatch-orders";
import type { ListDispatchOrdersQuery } from "../validators";

const pageSize = 50;

export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<DispatchOrdersResponse>,
): Promise<void> {
  const { queue, q, offset } = request.validatedQuery as ListDispatchOrdersQuery;
  const database = request.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const found = await listDispatchOrders(database, { queue, q, offset, limit: pageSize });
  response.json({ ...found, page_size: pageSize });
}
