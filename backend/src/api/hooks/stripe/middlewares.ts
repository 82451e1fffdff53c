import type { MiddlewareRoute } from "@medusajs/framework/http";

/** The signature is over the bytes as they came. */
export const stripeHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/stripe",
    method: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
  },
];
