import type { ContactAndAddress } from "@balance/contracts/basket";
import type { PhoneOrderLine } from "@balance/contracts/phone-order";
import { randomUUID } from "node:crypto";
import type { BasketRow } from "../../modules/basket/basket-row";

/** Of the contact as much as is known. */
interface Draft extends Partial<ContactAndAddress> {
  lines: PhoneOrderLine[];
  discount_code: string;
  delivery_option_id: string | null;
}

/** A basket as it would lie in the database, to be priced like any other before it is written, if it is. */
export function draftBasket({ lines, discount_code, delivery_option_id, ...contact }: Draft): BasketRow {
  return {
    id: `basket_${hexOfUuid()}`,
    version: 1,
    status: "open",
    email: contact.email || null,
    first_name: contact.first_name ?? null,
    last_name: contact.last_name ?? null,
    address_1: contact.address_1 ?? null,
    address_2: contact.address_2 ?? null,
    city: contact.city ?? null,
    postcode: contact.postcode || null,
    phone: contact.phone ?? null,
    delivery_option_id,
    discount_code: discount_code || null,
    cart_id: null,
    cart_digest: null,
    order_id: null,
    payable_until: null,
    line_items: lines.map((line) => ({
      id: `bline_${hexOfUuid()}`,
      ...line,
      last_seen_unit_price_pence: null,
    })),
  };
}

function hexOfUuid(): string {
  return randomUUID().replaceAll("-", "");
}
