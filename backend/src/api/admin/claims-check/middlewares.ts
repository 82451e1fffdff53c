import type { MiddlewareRoute } from "@medusajs/framework/http";

/** The most that is read, in letters of up to four bytes, with room for what is known of the product. */
export const adminClaimsCheckMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/claims-check", methods: ["POST"], bodyParser: { sizeLimit: "1mb" } },
];
