import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { listTaxDocumentsQuery } from "./validators";

export const adminTaxDocumentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/tax-documents",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listTaxDocumentsQuery, {})],
  },
];
