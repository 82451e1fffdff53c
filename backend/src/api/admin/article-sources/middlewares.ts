import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import { articleSourceBody, listArticleSourcesQuery, withdrawSourceBody } from "./validators";

export const adminArticleSourceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/article-sources",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listArticleSourcesQuery, {})],
  },
  { matcher: "/admin/article-sources", methods: ["POST"], middlewares: [validateBody(articleSourceBody)] },
  {
    matcher: "/admin/article-sources/:id",
    methods: ["POST"],
    middlewares: [validateBody(articleSourceBody)],
  },
  {
    matcher: "/admin/article-sources/:id/withdraw",
    methods: ["POST"],
    middlewares: [validateBody(withdrawSourceBody)],
  },
];
