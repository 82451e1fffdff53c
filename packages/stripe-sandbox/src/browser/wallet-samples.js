/** What is in the sandbox's wallet: cards as the tokens a wallet hands over, and people with their addresses. */

export const CARDS = [
  { token: "tok_visa", name: "Visa ending 4242", says: "pays" },
  { token: "tok_authenticationRequired", name: "Visa ending 3184", says: "asks for 3-D Secure" },
  { token: "tok_chargeDeclined", name: "Visa ending 0002", says: "is declined" },
  { token: "tok_chargeDeclinedInsufficientFunds", name: "Visa ending 9995", says: "has too little money" },
];

export const COUNTRIES = {
  GB: "United Kingdom",
  FR: "France",
  IE: "Ireland",
  JE: "Jersey",
  US: "United States",
};

const email = "wallet.shopper@example.com";

/** @type {{label: string, name: string, email: string, line1: string, line2: string, city: string, postal_code: string, country: keyof typeof COUNTRIES}[]} */
export const PEOPLE = [
  {
    label: "Home, Cornwall",
    name: "Morwenna Trelawny",
    email,
    line1: "4 Harbour Row",
    line2: "",
    city: "Wadebridge",
    postal_code: "PL27 6AA",
    country: "GB",
  },
  {
    label: "Isles of Scilly",
    name: "Demelza Pender",
    email,
    line1: "2 Strand",
    line2: "Hugh Town",
    city: "St Mary’s",
    postal_code: "TR21 0PT",
    country: "GB",
  },
  {
    label: "Belfast, Northern Ireland",
    name: "Aoife O’Neill",
    email,
    line1: "12 Linen Street",
    line2: "",
    city: "Belfast",
    postal_code: "BT1 5GS",
    country: "GB",
  },
  {
    label: "Paris, France",
    name: "Camille Martin",
    email,
    line1: "8 rue des Lilas",
    line2: "",
    city: "Paris",
    postal_code: "75011",
    country: "FR",
  },
];
