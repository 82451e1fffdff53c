import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { listArticlesQuery } from "./validators";

export const articleMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/articles",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(listArticlesQuery, {})],
  },
];
