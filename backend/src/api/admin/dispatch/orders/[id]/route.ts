import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerWithOrder } from "../../answer-with-order";

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerWithOrder(request, response, request.params.id!);
}
