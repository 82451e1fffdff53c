import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { deedBody, extendBody, listWelcomeCodesQuery } from "./validators";

export const adminWelcomeCodeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/welcome-codes",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listWelcomeCodesQuery, {})],
  },
  ...["revoke", "issue-again"].map((deed): MiddlewareRoute => ({
    matcher: `/admin/welcome-codes/:id/${deed}`,
    methods: ["POST"],
    middlewares: [validateBody(deedBody)],
  })),
  {
    matcher: "/admin/welcome-codes/:id/extend",
    methods: ["POST"],
    middlewares: [validateBody(extendBody)],
  },
];
