import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Trader } from "@balance/contracts/trader";
import { traderProps } from "@balance/emails/trader-props";
import { runPrepared } from "../../run-prepared";

/**
 * Who sells, from the store's settings (`metadata.trader`). Throws an Error that names the broken fields when staff have
 * left something out: neither page nor mail may go out without it.
 */
export async function readTrader(container: MedusaContainer): Promise<Trader> {
  const { rows } = await runPrepared<{ trader: unknown }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select metadata -> 'trader' as trader from store where deleted_at is null order by created_at limit 1`,
    [],
  );
  const parsed = traderProps.safeParse(rows[0]?.trader ?? undefined);
  if (parsed.data) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "trader"}: ${message}`);
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The store settings don't say who sells (metadata.trader): ${fields.join("; ")}`,
  );
}
