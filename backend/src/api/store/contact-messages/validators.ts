import { type ContactMessageRequest, contactMessageLimits } from "@balance/contracts/contact";
import { z } from "@medusajs/framework/zod";

const controlCharacters = /\p{Cc}/u;

/** One line of text; a line break in it would be the start of a header of ours, or a mistake. */
const line = (field: keyof typeof contactMessageLimits, name: string) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(
      contactMessageLimits[field],
      `${name} is too long: ${contactMessageLimits[field]} characters at most.`,
    )
    .refine((text) => !controlCharacters.test(text), `${name} must be one line of plain text.`);

/** Line breaks as browsers send them count once, as they do in the form; other control characters nobody can read. */
const text = z
  .string("Your message is missing.")
  .transform((typed) =>
    typed
      .replace(/\r\n?/g, "\n")
      .replace(/(?![\n\t])\p{Cc}/gu, "")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, "Your message is missing.")
      .max(
        contactMessageLimits.message,
        `Your message is too long: ${contactMessageLimits.message} characters at most.`,
      ),
  );

export const contactMessageBody: z.ZodType<ContactMessageRequest> = z.strictObject({
  form_id: z.uuid("This form is broken. Load the page again."),
  name: line("name", "Your name").min(1, "Your name is missing."),
  email: line("email", "Your email address")
    .min(1, "Your email address is missing.")
    .pipe(z.email("This does not look like an email address. Check it for typing errors.")),
  order_number: line("order_number", "The order number").default(""),
  message: text,
});
