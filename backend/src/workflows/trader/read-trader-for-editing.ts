import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Trader } from "@balance/contracts/trader";
import { traderProps } from "@balance/emails/trader-props";

const blank: Trader = {
  name: "",
  legal_form: "",
  company_number: "",
  place_of_registration: "",
  registered_office: [],
  address: [],
  email: "",
  phone: "",
  vat_number: "",
  food_registration_authority: "",
  opening_hours: [],
};

/** Who sells, to be mended: where the stored details are broken, the field is blank. Never throws for what is stored. */
export async function readTraderForEditing(container: MedusaContainer): Promise<Trader> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1, order: { created_at: "ASC" } });
  const stored: unknown = store?.metadata?.trader;
  if (typeof stored !== "object" || stored === null) return blank;
  const details = stored as Record<string, unknown>;
  const whole = Object.entries(traderProps.shape)
    .filter(([field, schema]) => schema.safeParse(details[field]).success)
    .map(([field]) => [field, details[field]] as const);
  return { ...blank, ...Object.fromEntries(whole) };
}
