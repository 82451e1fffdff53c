import { z } from "zod";

/** Who sells, as kept in the store settings; the same shape as the `Trader` of the HTTP API. */
export const traderProps = z.object({
  name: z.string().min(1),
  legal_form: z.string(),
  company_number: z.string(),
  place_of_registration: z.string(),
  registered_office: z.array(z.string()),
  address: z.array(z.string()).min(1),
  email: z.email(),
  phone: z.string(),
  /** Empty when not registered for VAT: then no mail may show VAT. */
  vat_number: z.string(),
  food_registration_authority: z.string(),
  opening_hours: z.array(z.object({ days: z.string(), hours: z.string() })),
});

export type TraderProps = z.infer<typeof traderProps>;
