import { Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";

/**
 * The guest customer of this e-mail (in lower case), made if need be. Never one with an account, unlike the engine's own
 * step: an address that somebody typed must not put an order into another person's account.
 */
export async function findOrCreateGuest(container: MedusaContainer, email: string): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER);
  const find = async () =>
    (await customers.listCustomers({ email, has_account: false }, { select: ["id"], take: 1 }))[0]?.id;
  const found = await find();
  if (found) return found;
  try {
    return (await customers.createCustomers({ email })).id;
  } catch (error) {
    // e-mail and kind are unique together: another call was a moment faster
    const made = await find();
    if (made) return made;
    throw error;
  }
}
