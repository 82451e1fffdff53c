import type { CreateBasketRequest } from "@balance/contracts/basket";
import type { MedusaRequest } from "@medusajs/framework/http";
import { BASKET_MODULE } from "../../../modules/basket";
import type BasketModuleService from "../../../modules/basket/service";
import { answerWithBasket, type BasketAnswer } from "./answer-with-basket";

export async function POST(
  request: MedusaRequest<CreateBasketRequest>,
  response: BasketAnswer,
): Promise<void> {
  const baskets = request.scope.resolve<BasketModuleService>(BASKET_MODULE);
  const id = await baskets.startBasket(request.validatedBody.start_key);
  await answerWithBasket(request, response, id);
}
