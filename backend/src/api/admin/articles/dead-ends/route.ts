import type { DeadEndsResponse } from "@balance/contracts/article-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listDeadEnds } from "../../../../workflows/article/list-dead-ends";

/** `GET /admin/articles/dead-ends` */
export async function GET(req: MedusaRequest, res: MedusaResponse<DeadEndsResponse>): Promise<void> {
  res.json({ dead_ends: await listDeadEnds(req.scope) });
}
