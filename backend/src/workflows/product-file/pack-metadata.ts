import type { VariantRecord } from "./product-record";

type Pack = Pick<
  VariantRecord,
  "net_quantity" | "net_quantity_unit" | "unit_count" | "unit_name" | "min_remaining_shelf_life_days"
>;

/** The variant's metadata that the label editor writes too; an empty text takes a key away. */
export function packMetadata(variant: Pack): Record<keyof Pack, string | number> {
  const { net_quantity, net_quantity_unit, unit_count, unit_name, min_remaining_shelf_life_days } = variant;
  return {
    net_quantity: net_quantity ?? "",
    net_quantity_unit: net_quantity_unit ?? "",
    unit_count: unit_count ?? "",
    unit_name: unit_name ?? "",
    min_remaining_shelf_life_days: min_remaining_shelf_life_days ?? "",
  };
}

/** As `packMetadata`, without what isn't known: for a variant that is being made. */
export function knownPackMetadata(variant: Pack): Record<string, string | number> {
  return Object.fromEntries(Object.entries(packMetadata(variant)).filter(([, value]) => value !== ""));
}
