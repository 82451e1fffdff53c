import { addressKey } from "@balance/compliance/address-key";
import {
  newsletterTopics,
  type PreferencesRequest,
  signUpLimits,
  type SignUpRequest,
  signUpSources,
} from "@balance/contracts/newsletter";
import { z } from "@medusajs/framework/zod";

const controlCharacters = /\p{Cc}/u;

/** One line of text; a line break in it would be the start of a header of ours, or a mistake. */
const line = (name: string, limit: number) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(limit, `${name} is too long: ${limit} characters at most.`)
    .refine((text) => !controlCharacters.test(text), `${name} must be one line of plain text.`);

const email = line("Your email address", signUpLimits.email)
  .min(1, "Enter your email address.")
  .pipe(z.email("This does not look like an email address. Check it for typing errors."))
  .refine(
    (text) => addressKey(text) !== null,
    "This does not look like an email address. Check it for typing errors.",
  );

const firstName = line("Your first name", signUpLimits.first_name);

/** In our order, each once. */
const topics = z
  .array(z.enum(newsletterTopics, "Choose from the topics on the page."), "Choose topics.")
  .max(newsletterTopics.length, "Choose each topic once.")
  .transform((chosen) => newsletterTopics.filter((topic) => chosen.includes(topic)));

const userAgent = z
  .string()
  .default("")
  .transform((text) => text.replace(/\p{Cc}/gu, " ").slice(0, 300));

export const signUpBody: z.ZodType<SignUpRequest> = z.strictObject({
  form_id: z.uuid("This form is broken. Load the page again."),
  email,
  first_name: firstName.default(""),
  topics: topics.default([]),
  consent: z.literal(true, "Tick the box, so that we may write to you."),
  source: z.enum(signUpSources, "This form is broken. Load the page again."),
  page_url: line("The page", signUpLimits.page_url).regex(
    /^\/(?!\/)/,
    "This form is broken. Load the page again.",
  ),
  wording_id: z
    .string("This form is broken. Load the page again.")
    .regex(/^[\w-]{1,64}$/, "This form is broken. Load the page again."),
  user_agent: userAgent,
});

/** Of the routes that only press a button. */
export const originBody = z.strictObject({ user_agent: userAgent });
export type OriginBody = z.infer<typeof originBody>;

export const preferencesBody: z.ZodType<PreferencesRequest> = z.discriminatedUnion(
  "change",
  [
    z.strictObject({
      change: z.literal("topics"),
      topics: topics.refine(
        (chosen) => chosen.length > 0,
        "Choose at least one topic, or unsubscribe below.",
      ),
      first_name: firstName,
    }),
    z.strictObject({ change: z.literal("pause") }),
    z.strictObject({ change: z.literal("resume") }),
    z.strictObject({ change: z.literal("address"), email }),
    z.strictObject({ change: z.literal("unsubscribe") }),
    z.strictObject({ change: z.literal("erase") }),
  ],
  "This form is broken. Load the page again.",
);
