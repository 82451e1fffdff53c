import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundOnce } from "./refund-once";

/** The route is the engine's own; the admin's refund form calls it. */
export const adminPaymentMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [refundAmountOnce] },
];

async function refundAmountOnce(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const paymentId = request.params.id!;
  await refundOnce(request, response, next, {
    paymentId,
    key: request.get("idempotency-key"),
    // the engine passes on what was validated
    name: (attempt) => {
      request.validatedBody = { ...(request.validatedBody as object), metadata: { attempt } };
    },
    answer: async () => {
      const { data } = await request.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "payment",
        fields: ["*", "captures.*", "refunds.*"],
        filters: { id: paymentId },
      });
      response.json({ payment: data[0] as unknown });
    },
  });
}
