import { z } from "zod";

/** One line of text; the messages are read by whoever edits the details in the admin. */
const line = (name: string) =>
  z
    .string(`${name}: not given.`)
    .trim()
    .max(200, `${name}: 200 characters at most.`)
    .refine((text) => !/\p{Cc}/u.test(text), `${name}: one line of plain text, please.`);
const requiredLine = (name: string) => line(name).min(1, `${name}: not given.`);

const lines = (name: string) =>
  z
    .array(requiredLine(name), `${name}: not given.`)
    .min(1, `${name}: not given.`)
    .max(8, `${name}: 8 lines at most.`);

/**
 * Who sells, as kept in the store settings; the same shape as the `Trader` of the HTTP API. What must be there: Companies
 * (Trading Disclosures) Regulations 2008/495, reg 25, and E-Commerce Regulations 2002/2013, reg 6.
 */
export const traderProps = z.object({
  name: requiredLine("Name"),
  legal_form: requiredLine("Legal form"),
  /** Empty for a sole trader or an ordinary partnership, as are the place of registration and the office. */
  company_number: line("Company number"),
  place_of_registration: line("Place of registration"),
  registered_office: z
    .array(requiredLine("Registered office"), "Registered office: not given.")
    .max(8, "Registered office: 8 lines at most."),
  address: lines("Address"),
  email: z.string("Email: not given.").trim().pipe(z.email("Email: not an email address.")),
  phone: z
    .string("Phone: not given.")
    .trim()
    .regex(/^\+?[\d ().-]{6,24}$/, "Phone: 6 to 24 digits, spaces allowed."),
  /** Empty when not registered for VAT: then no mail may show VAT. */
  vat_number: line("VAT number"),
  food_registration_authority: requiredLine("Food business registered with"),
  opening_hours: z
    .array(
      z.object({ days: requiredLine("Opening hours, days"), hours: requiredLine("Opening hours, hours") }),
      "Opening hours: not given.",
    )
    .min(1, "Opening hours: not given.")
    .max(14, "Opening hours: 14 lines at most."),
});

export type TraderProps = z.infer<typeof traderProps>;
