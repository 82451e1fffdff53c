import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { importBody, listSubscribersQuery, suppressBody, unsubscribeBody } from "./validators";

export const adminNewsletterMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/newsletter/subscribers",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSubscribersQuery, {})],
  },
  {
    matcher: "/admin/newsletter/subscribers/:id/unsubscribe",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(unsubscribeBody)],
  },
  {
    matcher: "/admin/newsletter/suppressions",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(suppressBody)],
  },
  {
    matcher: "/admin/newsletter/imports",
    methods: ["POST"],
    // the engine takes 100 KB; a list of some thousand people with their proof is larger
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validateAndTransformBody(importBody)],
  },
];
