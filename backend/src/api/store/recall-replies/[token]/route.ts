import type { RefusalResponse } from "@balance/contracts/basket";
import type { RecallAnswer, RecallReplyPage } from "@balance/contracts/recall";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readSignedToken } from "../../../../workflows/order/signed-token";
import { answerByPage, readReplyPage } from "../../../../workflows/recall/answer-recall";

/** Changes nothing: mail programs and scanners open links by themselves. */
export async function GET(req: MedusaRequest, res: MedusaResponse<RecallReplyPage>): Promise<void> {
  res.json(await pageOf(req));
}

export async function POST(
  req: MedusaRequest<RecallAnswer>,
  res: MedusaResponse<RecallReplyPage | RefusalResponse>,
): Promise<void> {
  const kept = await answerByPage(req.scope, idIn(req), req.validatedBody);
  const page = await pageOf(req);
  if (kept) {
    res.json(page);
    return;
  }
  const message =
    "Your answer is being dealt with, so it can’t be changed here any more. Please call or write to us.";
  res.status(409).json({ type: "conflict", message });
}

async function pageOf(req: MedusaRequest<unknown>): Promise<RecallReplyPage> {
  const page = await readReplyPage(req.scope, idIn(req));
  if (!page) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such recall.");
  return page;
}

function idIn(req: MedusaRequest<unknown>): string {
  const id = readSignedToken("recall-reply", req.params.token!);
  if (id === null) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens nothing.");
  return id;
}
