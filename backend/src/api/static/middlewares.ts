import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";

/** Exports and other private files carry this prefix (file-local's own rule); only staff who are logged in get them. */
export const staticFileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/static/private-*",
    method: ["GET"],
    middlewares: [authenticate("user", ["session", "bearer"])],
  },
];
