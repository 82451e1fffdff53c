import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { withdrawSource } from "../../../../../workflows/article/save-article-source";
import { answerSource } from "../../answer-source";
import type { WithdrawSourceBody } from "../../validators";

/** `POST /admin/article-sources/:id/withdraw`: names the live pages that cite it. */
export async function POST(req: MedusaRequest<WithdrawSourceBody>, res: MedusaResponse): Promise<void> {
  answerSource(res, await withdrawSource(req.scope, req.params.id ?? "", req.validatedBody.reason));
}
