import type { Trader } from "@balance/contracts/trader";

/** Phone and e-mail are the spa's own; everything a register would have to confirm says that it is a placeholder. */
export const placeholderTrader: Trader = {
  name: "Balance",
  legal_form: "Placeholder: legal form, for example private limited company",
  company_number: "Placeholder: company number",
  place_of_registration: "Placeholder: England and Wales",
  registered_office: ["Placeholder: registered office", "Cornwall", "United Kingdom"],
  address: ["Balance", "Placeholder: street of the spa", "Cornwall", "United Kingdom"],
  email: "info@balancewellness.co.uk",
  phone: "01208 869 690",
  vat_number: "Placeholder: VAT number",
  food_registration_authority: "Placeholder: Cornwall Council, food business registration",
  opening_hours: [
    { days: "Monday to Friday", hours: "Placeholder: 9 am to 5.30 pm" },
    { days: "Saturday", hours: "Placeholder: 9 am to 1 pm" },
    { days: "Sunday", hours: "Closed" },
  ],
};
