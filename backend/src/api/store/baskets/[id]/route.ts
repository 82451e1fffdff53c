import type { MedusaRequest } from "@medusajs/framework/http";
import { answerWithBasket, type BasketAnswer } from "../answer-with-basket";

export async function GET(request: MedusaRequest, response: BasketAnswer): Promise<void> {
  await answerWithBasket(request, response, request.params.id!);
}
