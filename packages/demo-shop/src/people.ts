export interface DemoPerson {
  first_name: string;
  last_name: string;
  email: string;
}

/** Signs in to the admin of a demonstration. Its address comes from the settings, since it is a login. */
export const demoAdmin = { first_name: "Morwenna", last_name: "Tregear" };

/** Shoppers to fill in forms with. The addresses are of a domain that is reserved for examples (RFC 2606). */
export const demoShoppers: (DemoPerson & {
  address_1: string;
  city: string;
  postcode: string;
  phone: string;
})[] = [
  {
    first_name: "Elowen",
    last_name: "Penrose",
    email: "elowen.penrose@example.com",
    address_1: "4 Harbour Terrace",
    city: "Wadebridge",
    postcode: "PL27 7AA",
    phone: "01632 960 118",
  },
  {
    first_name: "Callum",
    last_name: "Reid",
    email: "callum.reid@example.com",
    address_1: "19 Marchmont Road",
    city: "Edinburgh",
    postcode: "EH9 1HU",
    phone: "01632 960 274",
  },
];
