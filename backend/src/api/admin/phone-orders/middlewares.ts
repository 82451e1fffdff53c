import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import {
  findGoodsQuery,
  listPhoneOrdersQuery,
  makePhoneOrderBody,
  previewPhoneOrderBody,
  sendPhoneOrderAgainBody,
} from "./validators";

export const adminPhoneOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/phone-orders",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listPhoneOrdersQuery, {})],
  },
  {
    matcher: "/admin/phone-orders/goods",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(findGoodsQuery, {})],
  },
  {
    matcher: "/admin/phone-orders",
    methods: ["POST"],
    middlewares: [validateBody(makePhoneOrderBody)],
  },
  {
    matcher: "/admin/phone-orders/preview",
    methods: ["POST"],
    middlewares: [validateBody(previewPhoneOrderBody)],
  },
  {
    matcher: "/admin/phone-orders/:id/send-again",
    methods: ["POST"],
    middlewares: [validateBody(sendPhoneOrderAgainBody)],
  },
];
