import { addressKey } from "@balance/compliance/address-key";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Database, readRows } from "../../modules/newsletter/database";
import { addressHash } from "./address-hash";

/** Whether the address bought from the business before this shop existed, as far as staff have imported it. */
export async function isPastCustomer(container: MedusaContainer, email: string): Promise<boolean> {
  const key = addressKey(email);
  if (key === null) return false;
  const database = container.resolve<Database>(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = await readRows(
    database,
    "select 1 from past_customer_hash where address_hash = ? and deleted_at is null",
    [addressHash(key)],
  );
  return rows.length > 0;
}
