import { MedusaError, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Trader } from "@balance/contracts/trader";
import { traderProps } from "@balance/emails/trader-props";

/**
 * Who sells, from the store's settings (`metadata.trader`). Throws an Error that names the broken fields when staff have
 * left something out: neither page nor mail may go out without it.
 */
export async function readTrader(container: MedusaContainer): Promise<Trader> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1, order: { created_at: "ASC" } });
  const parsed = traderProps.safeParse(store?.metadata?.trader);
  if (parsed.data) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "trader"}: ${message}`);
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The store settings don't say who sells (metadata.trader): ${fields.join("; ")}`,
  );
}
