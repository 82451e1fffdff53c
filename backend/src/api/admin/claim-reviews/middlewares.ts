import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { listClaimsQuery, listPlacesQuery, listSignOffsQuery, signOffBody } from "./validators";

export const adminClaimMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/claim-reviews",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listClaimsQuery, {})],
  },
  {
    matcher: "/admin/claim-sign-offs",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSignOffsQuery, {})],
  },
  {
    matcher: "/admin/claims-in-use/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listPlacesQuery, {})],
  },
  {
    matcher: "/admin/claim-reviews/:kind/:id/sign-offs",
    methods: ["POST"],
    middlewares: [validateBody(signOffBody)],
  },
];
