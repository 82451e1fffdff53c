import { z } from "@medusajs/framework/zod";
import type {
  AddLineItemRequest,
  ContactRequest,
  CreateBasketRequest,
  DeliveryRequest,
  DiscountCodeRequest,
  UpdateLineItemRequest,
} from "@balance/contracts/basket";
import { parseGreatBritainPostcode, postcodeMessage } from "@balance/compliance/postcode";
import { lineQuantityLimit } from "../../../modules/basket/line-quantity-limit";

const controlCharacters = /\p{Cc}/u;

export const quantity = z
  .number("Give the quantity as a whole number.")
  .int("Give the quantity as a whole number.")
  .min(1, "The quantity must be at least 1. To take something out, remove it.")
  .max(
    lineQuantityLimit,
    `One order can hold ${lineQuantityLimit} of the same thing at most. Write to us if you need more.`,
  );

/** Ids of the engine: anything else can't name something, and would only reach the database. */
export const id = (message: string) => z.string(message).regex(/^\w{1,64}$/, message);

/** One line of text as people type it into a form. */
export function line(name: string, most: number) {
  return z
    .string(`${name} is missing.`)
    .trim()
    .max(most, `${name} is too long: ${most} characters at most.`)
    .refine(
      (text) => !controlCharacters.test(text),
      `${name} holds characters that can't be printed on a label.`,
    );
}

const requiredLine = (name: string, most: number) => line(name, most).min(1, `${name} is missing.`);

const postcode = z
  .string("Postcode is missing.")
  .trim()
  .min(1, "Postcode is missing.")
  .max(20, postcodeMessage("malformed"))
  .transform((typed, context) => {
    const parsed = parseGreatBritainPostcode(typed);
    if (parsed.ok) return parsed.postcode;
    context.addIssue({ code: "custom", message: postcodeMessage(parsed.reason) });
    return z.NEVER;
  });

export const createBasketBody: z.ZodType<CreateBasketRequest> = z.strictObject({
  start_key: z
    .string()
    .regex(/^[0-9a-f]{32}$/, "The key of a new basket has 32 hexadecimal digits.")
    .optional(),
});

export const addLineItemBody: z.ZodType<AddLineItemRequest> = z.strictObject({
  variant_id: id("We do not sell this, or not any more."),
  quantity,
});

export const updateLineItemBody: z.ZodType<UpdateLineItemRequest> = z.strictObject({ quantity });

export const discountCodeBody: z.ZodType<DiscountCodeRequest> = z.strictObject({
  code: z
    .string("Enter a code.")
    .trim()
    .min(1, "Enter a code.")
    .max(64, "This is too long for one of our codes.")
    .refine((text) => !controlCharacters.test(text), "This holds characters that none of our codes has."),
});

/** Lengths: what a carrier's label and a card holder's form take. */
export const contactFields = {
  // RFC 5321 section 4.5.3.1.3: a path of 256 octets, less its brackets
  email: requiredLine("Email", 254).pipe(
    z.email("This does not look like an email address. Check it for typing errors."),
  ),
  first_name: requiredLine("First name", 60),
  last_name: requiredLine("Last name", 60),
  address_1: requiredLine("Address", 100),
  address_2: line("Second line of the address", 100).default(""),
  city: requiredLine("Town or city", 60),
  postcode,
  phone: line("Phone", 24)
    .regex(/^$|^\+?[\d ().-]{6,}$/, "Write the phone number with digits only, or leave it out.")
    .default(""),
};

export const contactBody: z.ZodType<ContactRequest> = z.strictObject(contactFields);

export const deliveryBody: z.ZodType<DeliveryRequest> = z.strictObject({
  delivery_option_id: id("Choose one of the deliveries from the list."),
});
