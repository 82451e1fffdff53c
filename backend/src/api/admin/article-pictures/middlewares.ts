import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { articlePictureQuery } from "./validators";

export const adminArticlePictureMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/article-pictures",
    methods: ["POST"],
    // the route reads the bytes itself, and says in its own words when there are too many
    bodyParser: false,
    middlewares: [validateAndTransformQuery(articlePictureQuery, {})],
  },
];
