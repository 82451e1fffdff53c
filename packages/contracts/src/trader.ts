/**
 * Who sells (Companies (Trading Disclosures) and e-commerce rules). Kept once, in the back end's store settings, so that
 * pages, mails and invoices agree. A value that is only a placeholder says so in its own text.
 */
export interface Trader {
  name: string;
  legal_form: string;
  company_number: string;
  place_of_registration: string;
  registered_office: string[];
  address: string[];
  email: string;
  phone: string;
  vat_number: string;
  food_registration_authority: string;
  opening_hours: { days: string; hours: string }[];
}

/** `GET /store/trader` */
export interface TraderResponse {
  trader: Trader;
}
