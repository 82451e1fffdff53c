import type { SendCodeAgainRequest } from "@balance/contracts/welcome-code";
import { z } from "@medusajs/framework/zod";

const badAddress = "This does not look like an email address. Check it for typing errors.";

export const sendCodeAgainBody: z.ZodType<SendCodeAgainRequest> = z.strictObject({
  email: z
    .string("Your email address is missing.")
    .trim()
    .min(1, "Your email address is missing.")
    .max(254, badAddress)
    .pipe(z.email(badAddress)),
});
