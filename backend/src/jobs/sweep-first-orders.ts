import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepFirstOrders as sweep } from "../workflows/first-order/sweep-first-orders";

/** Finds what no event announced: baskets that nobody paid, orders cancelled or made while this process was down. */
export default async function sweepFirstOrders(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "sweep-first-orders",
  schedule: { interval: 5 * 60_000 },
};
