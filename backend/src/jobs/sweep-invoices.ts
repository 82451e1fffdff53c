import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepInvoices as sweep } from "../workflows/invoice/sweep-invoices";

/** Finds orders whose invoice a process that died, or an incomplete setting, kept from being issued. */
export default async function sweepInvoices(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "sweep-invoices",
  schedule: { interval: 60_000 },
};
