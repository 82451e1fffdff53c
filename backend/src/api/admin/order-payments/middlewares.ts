import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { readPaymentOfOrder } from "../../../workflows/payment-desk/read-payment-of-order";
import { validateBody } from "../../validate-body";
import { refundOnce } from "../payments/refund-once";
import { readOrderPayment } from "./read-order-payment";
import { type RefundLinesBody, refundLinesBody } from "./validators";

export const adminOrderPaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/order-payments/:id/refunds",
    methods: ["POST"],
    middlewares: [validateBody(refundLinesBody), refundLinesOnce],
  },
];

async function refundLinesOnce(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = request.params.id!;
  const payment = await readPaymentOfOrder(request.scope, orderId);
  if (!payment) {
    const message = "This order has no payment in the shop: refund it the way it was paid.";
    response.status(404).json({ type: "not_found", message });
    return;
  }
  await refundOnce(request, response, next, {
    paymentId: payment.payment_id,
    key: (request.validatedBody as RefundLinesBody).key,
    answer: async () => void response.json({ payment: await readOrderPayment(request.scope, orderId) }),
  });
}
