import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { actOnPaymentTaskBody, listPaymentTasksQuery } from "./validators";

export const adminPaymentTaskMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payment-tasks",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listPaymentTasksQuery, {})],
  },
  {
    matcher: "/admin/payment-tasks/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(actOnPaymentTaskBody)],
  },
];
