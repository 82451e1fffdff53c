import type { ContactAndAddress } from "./basket.ts";

/** Of whoever has typed nothing yet. */
export function emptyContact(): ContactAndAddress {
  return {
    email: "",
    first_name: "",
    last_name: "",
    address_1: "",
    address_2: "",
    city: "",
    postcode: "",
    phone: "",
  };
}
