import type { MedusaContainer } from "@medusajs/framework/types";
import { noteChanges } from "./price-eras";

/** Has the database note when what tax lines follow from was changed last (check the tables when upgrading). */
export default async function taxEra({ container }: { container: MedusaContainer }): Promise<void> {
  await noteChanges(container, { tax: ["tax_region", "tax_rate", "tax_rate_rule"] });
}
