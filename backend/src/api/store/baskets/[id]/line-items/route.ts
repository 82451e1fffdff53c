import type { MedusaRequest } from "@medusajs/framework/http";
import type { AddLineItemRequest } from "@balance/contracts/basket";
import { addLineItem } from "../../../../../workflows/basket/add-line-item";
import { answerWithBasket, type BasketAnswer } from "../../answer-with-basket";

export async function POST(
  request: MedusaRequest<AddLineItemRequest>,
  response: BasketAnswer,
): Promise<void> {
  const id = request.params.id!;
  await answerWithBasket(request, response, id, await addLineItem(request.scope, id, request.validatedBody));
}
