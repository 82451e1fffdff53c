import type { MedusaRequest } from "@medusajs/framework/http";
import { BASKET_MODULE } from "../../../modules/basket";
import type BasketModuleService from "../../../modules/basket/service";
import { answerWithBasket, type BasketAnswer } from "./answer-with-basket";

export async function POST(request: MedusaRequest, response: BasketAnswer): Promise<void> {
  const id = await request.scope.resolve<BasketModuleService>(BASKET_MODULE).startBasket();
  await answerWithBasket(request, response, id);
}
