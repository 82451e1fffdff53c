import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The first order is 1001, not 1: a number of one digit is mistaken for a quantity on the phone and in lists. */
export default async function orderNumbersFrom1001({
  container,
}: {
  container: MedusaContainer;
}): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.raw(
    `select setval(pg_get_serial_sequence('"order"', 'display_id'), 1001, false)
     where (select coalesce(max(display_id), 0) from "order") < 1001`,
  );
}
