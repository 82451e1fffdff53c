import type { MiddlewareRoute } from "@medusajs/framework/http";
import { refundOnce } from "./refund-once";

/** The route is the engine's own; the admin's refund form calls it. */
export const adminPaymentMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [refundOnce] },
];
