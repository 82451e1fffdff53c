import { z } from "@medusajs/framework/zod";

export const listWelcomeCodesQuery = z.strictObject({
  /** A code or an address, or a part of either. */
  q: z.string().trim().max(254).default(""),
  offset: z.coerce.number().int().min(0).default(0),
});

const reason = z
  .string("Give a reason: it is kept with what you do.")
  .trim()
  .min(3, "Give a reason: it is kept with what you do.")
  .max(500, "Keep the reason under 500 characters.");

export const deedBody = z.strictObject({ reason });

export const extendBody = z.strictObject({
  reason,
  last_day: z.iso
    .date("Give the last day as a date.")
    .refine((day) => day >= new Date().toISOString().slice(0, 10), "Choose a day that is not over yet.")
    .refine((day) => day < "2100-01-01", "Choose a day in this century."),
});

export type ListWelcomeCodesQuery = z.infer<typeof listWelcomeCodesQuery>;
export type DeedBody = z.infer<typeof deedBody>;
export type ExtendBody = z.infer<typeof extendBody>;
