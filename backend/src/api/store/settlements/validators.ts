import type { PreparePaymentRequest, SettlePaymentRequest } from "@balance/contracts/payment";
import { z } from "@medusajs/framework/zod";

export const preparePaymentBody: z.ZodType<PreparePaymentRequest> = z.strictObject({
  shown_total_pence: z.number("The shown total is missing.").int("The shown total is in whole pence.").min(0),
});

export const settlePaymentBody: z.ZodType<SettlePaymentRequest> = z.strictObject({
  payment_intent_id: z
    .string("The payment is missing.")
    .regex(/^pi_\w{1,100}$/, "This does not name a payment."),
});
