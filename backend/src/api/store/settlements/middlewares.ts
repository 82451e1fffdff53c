import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { preparePaymentBody, settlePaymentBody } from "./validators";

export const settlementMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/baskets/:id/prepare-payment",
    method: ["POST"],
    middlewares: [validateBody(preparePaymentBody)],
  },
  { matcher: "/store/settlements", method: ["POST"], middlewares: [validateBody(settlePaymentBody)] },
];
