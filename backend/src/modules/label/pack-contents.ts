import { z } from "@medusajs/framework/zod";

export interface PackContents {
  /** As printed: "345 g (30 × 11.5 g sachets)". */
  net_quantity: string | null;
  servings: number | null;
  /** Days that one pack lasts at the recommended portion. */
  supply_days: number | null;
  /** What one unit price is for and how many of that unit the pack holds: 0.345 kg. */
  unit_price: { per: "kg" | "litre" | "item"; quantity: number } | null;
}

// staff type metadata as text in the admin, so numbers come as text too
const positive = z.coerce.number().positive();

/**
 * What is in the pack, from the variant's metadata (`net_quantity`, `servings`, `supply_days`, `unit_price_per`,
 * `unit_price_quantity`). A key that is missing or unusable is null: nothing is guessed for a product that staff made.
 */
export function packContents(metadata: Record<string, unknown> | null): PackContents {
  const per = z.enum(["kg", "litre", "item"]).safeParse(metadata?.unit_price_per).data;
  const quantity = positive.safeParse(metadata?.unit_price_quantity).data;
  return {
    net_quantity: z.string().min(1).safeParse(metadata?.net_quantity).data ?? null,
    servings: positive.safeParse(metadata?.servings).data ?? null,
    supply_days: positive.safeParse(metadata?.supply_days).data ?? null,
    unit_price: per && quantity ? { per, quantity } : null,
  };
}
