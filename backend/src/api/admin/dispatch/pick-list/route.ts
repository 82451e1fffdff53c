import type { PickListResponse } from "@balance/contracts/dispatch-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { drawPickList } from "../../../../workflows/dispatch/draw-pick-list";
import type { PickListQuery } from "../validators";

export async function GET(request: MedusaRequest, response: MedusaResponse<PickListResponse>): Promise<void> {
  const { location_id } = request.validatedQuery as PickListQuery;
  response.json(await drawPickList(request.scope, location_id));
}
