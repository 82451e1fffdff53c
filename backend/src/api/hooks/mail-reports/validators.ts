import { z } from "@medusajs/framework/zod";

export const mailReportBody = z.union([
  z.strictObject({
    message_id: z
      .string()
      .max(300)
      .transform((id) => id.replace(/^<|>$/g, "")),
    event: z.enum(["bounced", "complained"]),
    detail: z.string().max(500).default(""),
  }),
  /** A delivery status notification or feedback report, whole. */
  z.strictObject({ mail: z.string().min(1) }),
]);

export type MailReportBody = z.infer<typeof mailReportBody>;
