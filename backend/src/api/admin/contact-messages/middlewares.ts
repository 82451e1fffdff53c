import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { listContactMessagesQuery, updateContactMessageBody } from "./validators";

export const adminContactMessageMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/contact-messages",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listContactMessagesQuery, {})],
  },
  {
    matcher: "/admin/contact-messages/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(updateContactMessageBody)],
  },
];
