import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import {
  checkArticleBody,
  createArticleBody,
  listArticlesQuery,
  previewArticleBody,
  publishArticleBody,
  saveArticleBody,
  versionBody,
} from "./validators";

/** Room for a text that is too long, so that its writer is told so in our words; the engine's limit is 100 KB. */
const bodyParser = { sizeLimit: "2mb" };

export const adminArticleMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/articles",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listArticlesQuery, {})],
  },
  { matcher: "/admin/articles", methods: ["POST"], middlewares: [validateBody(createArticleBody)] },
  {
    matcher: "/admin/articles/preview",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(previewArticleBody)],
  },
  {
    matcher: "/admin/articles/:id",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(saveArticleBody)],
  },
  {
    matcher: "/admin/articles/:id/check",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(checkArticleBody)],
  },
  {
    matcher: "/admin/articles/:id/publish",
    methods: ["POST"],
    middlewares: [validateBody(publishArticleBody)],
  },
  { matcher: "/admin/articles/:id/unpublish", methods: ["POST"], middlewares: [validateBody(versionBody)] },
  {
    matcher: "/admin/articles/:id/revisions/:number/restore",
    methods: ["POST"],
    middlewares: [validateBody(versionBody)],
  },
];
