import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  countSubscribers,
  type ListedSubscriber,
  listSubscribers,
  pageSize,
} from "../../../../workflows/newsletter/list-subscribers";
import type { ListSubscribersQuery } from "../validators";

/** Newest first, `page_size` at most; `counts` are of everybody, whatever was searched for. */
export interface AdminSubscribersResponse {
  subscribers: ListedSubscriber[];
  count: number;
  page_size: number;
  counts: Awaited<ReturnType<typeof countSubscribers>>;
}

export async function GET(req: MedusaRequest, res: MedusaResponse<AdminSubscribersResponse>): Promise<void> {
  const { search, status = null, offset } = req.validatedQuery as ListSubscribersQuery;
  const [page, counts] = await Promise.all([
    listSubscribers(req.scope, { search, status, offset }),
    countSubscribers(req.scope),
  ]);
  res.json({ ...page, page_size: pageSize, counts });
}
