import type { MedusaRequest } from "@medusajs/framework/http";
import type { ContactRequest } from "@balance/contracts/basket";
import { BASKET_MODULE } from "../../../../../modules/basket";
import type BasketModuleService from "../../../../../modules/basket/service";
import { toBasketChange } from "../../../../../workflows/basket/basket-change";
import { answerWithBasket, type BasketAnswer } from "../../answer-with-basket";

export async function POST(request: MedusaRequest<ContactRequest>, response: BasketAnswer): Promise<void> {
  const id = request.params.id!;
  const outcome = await request.scope
    .resolve<BasketModuleService>(BASKET_MODULE)
    .setContact(id, request.validatedBody);
  await answerWithBasket(request, response, id, toBasketChange(outcome));
}
