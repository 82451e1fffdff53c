import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import {
  addLineItemBody,
  contactBody,
  createBasketBody,
  deliveryBody,
  discountCodeBody,
  updateLineItemBody,
} from "./validators";

export const basketMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/baskets", method: ["POST"], middlewares: [validateBody(createBasketBody)] },
  {
    matcher: "/store/baskets/:id/line-items",
    method: ["POST"],
    middlewares: [validateBody(addLineItemBody)],
  },
  {
    matcher: "/store/baskets/:id/line-items/:line_item_id",
    method: ["POST"],
    middlewares: [validateBody(updateLineItemBody)],
  },
  {
    matcher: "/store/baskets/:id/discount-code",
    method: ["POST"],
    middlewares: [validateBody(discountCodeBody)],
  },
  { matcher: "/store/baskets/:id/contact", method: ["POST"], middlewares: [validateBody(contactBody)] },
  { matcher: "/store/baskets/:id/delivery", method: ["POST"], middlewares: [validateBody(deliveryBody)] },
];
