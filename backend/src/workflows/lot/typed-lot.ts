import { z } from "@medusajs/framework/zod";
import { ukDay } from "../../modules/invoice/uk-day";

/** What staff type about a lot, in a form or in a file. */
export const lotCode = z
  .string("Type the lot code as it is printed on the pack.")
  .transform((typed) => typed.trim().replace(/\s+/gu, " "))
  .pipe(
    z
      .string()
      .min(1, "Type the lot code as it is printed on the pack.")
      .max(60, "A lot code has 60 characters at most.")
      .refine((code) => !/\p{Cc}/u.test(code), "The lot code holds characters that can't be printed.")
      .refine(
        (code) => code.toLowerCase() !== "unassigned",
        "UNASSIGNED stands for units without a lot. Type the code that is on the pack.",
      ),
  );

export const bestBefore = z.iso
  .date({
    error: 'Give the best-before as a date, such as 2027-06-30. "End of June 2027" is its last day.',
    abort: true,
  })
  .refine((day) => day >= "2020-01-01" && day < "2100-01-01", "Look at the year of the best-before again.");

export const receivedOn = z.iso
  .date({ error: "Give the day on which it came as a date, such as 2026-11-23.", abort: true })
  .refine((day) => day >= "2000-01-01", "Look at the year of the day on which it came again.")
  .refine((day) => day <= ukDay(new Date()), "The day on which it came lies in the future.");

const whole = "Give a whole number of units, above 0.";

export const unitCount = z
  .number(whole)
  .int(whole)
  .min(1, whole)
  .max(1_000_000, "That is more than a million units: look at the number again.");
