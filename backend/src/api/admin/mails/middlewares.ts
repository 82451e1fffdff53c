import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { listMailsQuery, reviveMailsBody, testMailBody } from "./validators";

export const adminMailMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/mails", methods: ["GET"], middlewares: [validateAndTransformQuery(listMailsQuery, {})] },
  {
    matcher: "/admin/mails/revive",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(reviveMailsBody)],
  },
  {
    matcher: "/admin/mails/templates/:template/test",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(testMailBody)],
  },
];
