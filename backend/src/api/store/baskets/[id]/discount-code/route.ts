import type { MedusaRequest } from "@medusajs/framework/http";
import type { DiscountCodeRequest } from "@balance/contracts/basket";
import { BASKET_MODULE } from "../../../../../modules/basket";
import type BasketModuleService from "../../../../../modules/basket/service";
import { applyDiscountCode } from "../../../../../workflows/basket/apply-discount-code";
import { toBasketChange } from "../../../../../workflows/basket/basket-change";
import { answerWithBasket, type BasketAnswer } from "../../answer-with-basket";

export async function POST(
  request: MedusaRequest<DiscountCodeRequest>,
  response: BasketAnswer,
): Promise<void> {
  const id = request.params.id!;
  await answerWithBasket(
    request,
    response,
    id,
    await applyDiscountCode(request.scope, id, request.validatedBody.code),
  );
}

export async function DELETE(request: MedusaRequest, response: BasketAnswer): Promise<void> {
  const id = request.params.id!;
  const outcome = await request.scope.resolve<BasketModuleService>(BASKET_MODULE).setDiscountCode(id, null);
  await answerWithBasket(request, response, id, toBasketChange(outcome));
}
