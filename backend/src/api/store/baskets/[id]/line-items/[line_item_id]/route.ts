import type { MedusaRequest } from "@medusajs/framework/http";
import type { UpdateLineItemRequest } from "@balance/contracts/basket";
import { BASKET_MODULE } from "../../../../../../modules/basket";
import type BasketModuleService from "../../../../../../modules/basket/service";
import { toBasketChange } from "../../../../../../workflows/basket/basket-change";
import { changeLineQuantity } from "../../../../../../workflows/basket/change-line-quantity";
import { answerWithBasket, type BasketAnswer } from "../../../answer-with-basket";

export async function POST(
  request: MedusaRequest<UpdateLineItemRequest>,
  response: BasketAnswer,
): Promise<void> {
  const { id, line_item_id: lineItemId } = request.params;
  const change = await changeLineQuantity(request.scope, id!, lineItemId!, request.validatedBody.quantity);
  await answerWithBasket(request, response, id!, change);
}

/** Removing what is not there (any more) is no fault: two tabs, or a second click. */
export async function DELETE(request: MedusaRequest, response: BasketAnswer): Promise<void> {
  const { id, line_item_id: lineItemId } = request.params;
  const outcome = await request.scope
    .resolve<BasketModuleService>(BASKET_MODULE)
    .removeLine(id!, lineItemId!);
  await answerWithBasket(
    request,
    response,
    id!,
    toBasketChange(outcome === "missing_line" ? "changed" : outcome),
  );
}
