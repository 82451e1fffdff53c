import type { LabelRecord } from "./label-record.ts";

/** What one pack of a variant holds, as staff enter it; everything else about the pack is worked out from this. */
export interface Pack {
  /** Net quantity in `net_quantity_unit`; of capsules and tablets the weight of the contents. */
  net_quantity: number;
  net_quantity_unit: NetQuantityUnit;
  /** How many pieces; null for powders and liquids. */
  unit_count: number | null;
  unit_name: UnitName | null;
}

export const netQuantityUnits = ["g", "kg", "ml", "l"] as const;
export type NetQuantityUnit = (typeof netQuantityUnits)[number];

export const unitNames = ["sachet", "capsule", "tablet", "softgel", "gummy"] as const;
export type UnitName = (typeof unitNames)[number];

export interface PackFacts {
  /** As printed: "345 g (30 × 11.5 g sachets)", "60 capsules (42 g)", "1 litre". */
  net_quantity: string;
  /** Whole recommended portions in the pack; null when the label gives no portion to count by. */
  servings: number | null;
  /** Days that one pack lasts at the recommended portion; null for a food, which has none by the day. */
  supply_days: number | null;
  /** What one unit price is for and how many of that unit the pack holds: 0.345 kg. */
  unit_price: { per: "kg" | "litre" | "item"; quantity: number };
}

/** What is sold by the piece; sachets are sold by the weight of what is in them (Price Marking Order 2004, as amended 2026). */
const soldByPiece: readonly UnitName[] = ["capsule", "tablet", "softgel", "gummy"];
const perThousand: Record<NetQuantityUnit, number> = { g: 0.001, kg: 1, ml: 0.001, l: 1 };
const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** Everything a page says of a pack. A product that is no food has no label, and its pack no servings. */
export function packFacts(
  pack: Pack,
  label: Pick<LabelRecord, "regulatory_class" | "daily_portion"> | null,
): PackFacts {
  const servings = label && servingsIn(pack, label.daily_portion);
  return {
    net_quantity: netQuantityText(pack),
    servings,
    supply_days: label?.regulatory_class === "food_supplement" ? servings : null,
    unit_price: unitPriceBasis(pack),
  };
}

function unitPriceBasis(pack: Pack): PackFacts["unit_price"] {
  if (pack.unit_count !== null && pack.unit_name !== null && soldByPiece.includes(pack.unit_name))
    return { per: "item", quantity: pack.unit_count };
  const isVolume = pack.net_quantity_unit === "ml" || pack.net_quantity_unit === "l";
  return { per: isVolume ? "litre" : "kg", quantity: kilosOrLitres(pack) };
}

function netQuantityText(pack: Pack): string {
  const { net_quantity: value, net_quantity_unit: unit, unit_count: count, unit_name: name } = pack;
  const whole =
    unit === "l"
      ? `${amounts.format(value)} ${value === 1 ? "litre" : "litres"}`
      : `${amounts.format(value)} ${unit}`;
  if (count === null || name === null) return whole;
  if (soldByPiece.includes(name)) return `${amounts.format(count)} ${plural(name, count)} (${whole})`;
  return `${whole} (${amounts.format(count)} × ${amounts.format(value / count)} ${unit} ${plural(name, count)})`;
}

function plural(name: UnitName, count: number): string {
  if (count === 1) return name;
  return name === "gummy" ? "gummies" : `${name}s`;
}

/** Null where portion and pack are measured differently; rounding of binary fractions takes no serving away. */
function servingsIn(pack: Pack, portion: LabelRecord["daily_portion"]): number | null {
  if (pack.unit_count !== null && pack.unit_name !== null && portion.unit === pack.unit_name)
    return portion.amount > 0 ? Math.floor(pack.unit_count / portion.amount + 1e-9) : null;
  const isVolume = pack.net_quantity_unit === "ml" || pack.net_quantity_unit === "l";
  const size = isVolume ? portion.millilitres : portion.grams;
  return size !== null && size > 0 ? Math.floor((kilosOrLitres(pack) * 1000) / size + 1e-9) : null;
}

function kilosOrLitres(pack: Pack): number {
  return Number((pack.net_quantity * perThousand[pack.net_quantity_unit]).toFixed(9));
}
