import { z } from "@medusajs/framework/zod";

export const refundLinesBody = z.strictObject({
  /** The form's own: pressing it twice is one refund, whatever it says the second time. */
  key: z.uuid("This form is broken. Load the page again."),
  lines: z
    .array(
      z.strictObject({
        line_id: z.string().min(1).max(100),
        quantity: z.number().int("Whole units, please.").min(1, "At least one unit.").max(10_000),
        /** How many the form showed to be refunded already, so that an old form refunds nothing twice. */
        taken_units: z.number().int().min(0).max(10_000),
      }),
    )
    .min(1, "Say how many units of which line are refunded.")
    .max(200)
    .refine(
      (lines) => new Set(lines.map(({ line_id }) => line_id)).size === lines.length,
      "Each line of the order stands once.",
    ),
  /** What the form showed that they come to. */
  shown_pence: z.number().int().min(0),
});

export type RefundLinesBody = z.infer<typeof refundLinesBody>;
