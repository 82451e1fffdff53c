import { netQuantityUnits, type Pack, unitNames } from "@balance/compliance/pack-facts";
import { z } from "@medusajs/framework/zod";

// staff type metadata as text in the admin and in CSV files, so numbers come as text too
const packMetadata = z
  .object({
    net_quantity: z.coerce.number().positive().finite(),
    net_quantity_unit: z.enum(netQuantityUnits),
    unit_count: z.coerce.number().int().positive().nullish().catch(null),
    unit_name: z.enum(unitNames).nullish().catch(null),
  })
  .transform(({ unit_count, unit_name, ...net }): Pack => ({
    ...net,
    // one without the other says nothing
    unit_count: unit_name ? (unit_count ?? null) : null,
    unit_name: unit_count ? (unit_name ?? null) : null,
  }));

/**
 * What is in the pack, from the variant's metadata (`net_quantity`, `net_quantity_unit`, `unit_count`, `unit_name`), where
 * an API call or a CSV file can give it together with the variant. Null without a usable net quantity: nothing is guessed.
 */
export function packOfVariant(metadata: Record<string, unknown> | null): Pack | null {
  return packMetadata.safeParse(metadata).data ?? null;
}
