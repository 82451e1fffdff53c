import {
  type MakePhoneOrderRequest,
  phoneOrderLimits,
  phoneOrderViews,
  type PreviewPhoneOrderRequest,
  type SendPhoneOrderAgainRequest,
} from "@balance/contracts/phone-order";
import { z } from "@medusajs/framework/zod";
import { contactFields, id, line, quantity } from "../../store/baskets/validators";

export const listPhoneOrdersQuery = z.strictObject({
  view: z.enum(phoneOrderViews).default("waiting"),
  offset: z.coerce.number().int().min(0).default(0),
});
export const findGoodsQuery = z.strictObject({ q: z.string().trim().max(200).default("") });

const key = z.uuid("This form is broken. Load the page again.");

const lines = z
  .array(z.strictObject({ variant_id: id("We do not sell this, or not any more."), quantity }))
  .max(phoneOrderLimits.lines, `One order can hold ${phoneOrderLimits.lines} different things at most.`)
  .refine(
    (given) => new Set(given.map(({ variant_id }) => variant_id)).size === given.length,
    "The same thing is in it twice: put it into one line.",
  );

const delivery = id("Choose one of the deliveries from the list.");
const code = line("The code", phoneOrderLimits.code).default("");

/** What is typed so far may be anything; a code that is for certain people waits for the rest. */
export const previewPhoneOrderBody: z.ZodType<PreviewPhoneOrderRequest> = z.strictObject({
  lines,
  discount_code: code,
  delivery_option_id: delivery.nullable(),
  email: line("Email", 254),
  postcode: line("Postcode", 20),
});

export const makePhoneOrderBody: z.ZodType<MakePhoneOrderRequest> = z.strictObject({
  key,
  ...contactFields,
  lines: lines.min(1, "Put something into the order first."),
  discount_code: code,
  delivery_option_id: delivery,
  note: z
    .string()
    .trim()
    .max(phoneOrderLimits.note, `The note is too long: ${phoneOrderLimits.note} characters at most.`)
    .refine((text) => !text.includes("\0"), "The note holds a character that can’t be kept.")
    .default(""),
  shown_total_pence: z.number().int().min(0),
});

export const sendPhoneOrderAgainBody: z.ZodType<SendPhoneOrderAgainRequest> = z.strictObject({ key });

export type ListPhoneOrdersQuery = z.infer<typeof listPhoneOrdersQuery>;
export type FindGoodsQuery = z.infer<typeof findGoodsQuery>;
