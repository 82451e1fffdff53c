import type { Supplier } from "@balance/contracts/lot-desk";

/** What of a supplier's row staff see. */
export function toSupplier(row: Supplier): Supplier {
  const { id, name, address, phone, out_of_hours_phone, email, food_registration, notes } = row;
  return { id, name, address, phone, out_of_hours_phone, email, food_registration, notes };
}
