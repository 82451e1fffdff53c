import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { listProductsQuery } from "./validators";

export const catalogueMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/catalogue/products",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(listProductsQuery, {})],
  },
];
