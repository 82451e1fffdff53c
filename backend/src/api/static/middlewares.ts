import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";

/** Says who asks; the route decides by the decoded name, which a matcher on the raw path could be tricked about. */
export const staticFileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/static/*",
    method: ["GET"],
    middlewares: [authenticate("user", ["session", "bearer"], { allowUnauthenticated: true })],
  },
];
