import type { MedusaRequest } from "@medusajs/framework/http";
import type { DeliveryRequest } from "@balance/contracts/basket";
import { chooseDelivery } from "../../../../../workflows/basket/choose-delivery";
import { answerWithBasket, type BasketAnswer } from "../../answer-with-basket";

export async function POST(request: MedusaRequest<DeliveryRequest>, response: BasketAnswer): Promise<void> {
  const id = request.params.id!;
  await answerWithBasket(
    request,
    response,
    id,
    await chooseDelivery(request.scope, id, request.validatedBody.delivery_option_id),
  );
}
