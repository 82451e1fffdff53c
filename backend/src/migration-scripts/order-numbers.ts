import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Order numbers come from the settlement's own counter. The engine's sequence, which leaves gaps, starts far above: what
 * staff make by hand (draft orders) never has the number of a customer's order. Orders from before keep their numbers, and
 * the counter goes on after them.
 */
export default async function orderNumbers({ container }: { container: MedusaContainer }): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.raw(
    `update settlement s set order_number = o.display_id from "order" o
     where o.id = s.order_id and s.order_number is null and o.display_id < 1000000`,
  );
  await database.raw(
    `update order_number_counter set last_number = greatest(last_number,
       (select max(display_id) from "order" where display_id < 1000000))
     where id = 'order'`,
  );
  await database.raw(
    `select setval(pg_get_serial_sequence('"order"', 'display_id'), 1000001, false)
     where (select coalesce(max(display_id), 0) from "order") < 1000001`,
  );
}
