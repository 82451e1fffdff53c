import type { DemoVariant } from "./demo-product.ts";

export interface DemoSupplier {
  name: string;
  address: string;
  phone: string;
  out_of_hours_phone: string;
  email: string;
  food_registration: string;
  notes: string;
}

export interface DemoLot {
  code: string;
  /** Calendar date: the last day of its month, as packs say "best before end". */
  best_before: string;
  quantity: number;
  /** Name of its supplier. */
  supplier: string;
  invoice_reference: string;
}

const placeholder = "Placeholder of the demonstration: put the real supplier's particulars here.";

/** Nobody real: telephone numbers that Ofcom keeps free for drama, addresses of example.com. */
export const demoSuppliers: readonly DemoSupplier[] = [
  {
    name: "Sample Botanicals (placeholder)",
    address: "1 Sample Quay, Wadebridge, PL27 7AA",
    phone: "01632 960101",
    out_of_hours_phone: "01632 960102",
    email: "orders@botanicals.example.com",
    food_registration: "",
    notes: placeholder,
  },
  {
    name: "Sample Nutrition (placeholder)",
    address: "2 Sample Quay, Wadebridge, PL27 7AA",
    phone: "01632 960103",
    out_of_hours_phone: "01632 960104",
    email: "orders@nutrition.example.com",
    food_registration: "",
    notes: placeholder,
  },
];

/** Months of life beyond the promised one that each lot of a product has left, and its part of the stock. */
const parts = [
  { letter: "A", months: 3, share: 0.25 },
  { letter: "B", months: 9, share: 0.35 },
  { letter: "C", months: 14, share: 0.4 },
] as const;

/** The lots that a variant's stock is in when the demonstration starts on `today` (a calendar date): together all of it. */
export function demoLots(
  { sku, stock, min_remaining_shelf_life_days }: DemoVariant,
  today: string,
): DemoLot[] {
  if (stock === null) return [];
  let left = stock;
  return parts.map(({ letter, months, share }, index) => {
    const isLast = index === parts.length - 1;
    const quantity = isLast ? left : Math.round(stock * share);
    left -= quantity;
    return {
      code: `${sku}-${letter}`,
      best_before: endOfMonth(today, min_remaining_shelf_life_days, months),
      quantity,
      supplier: demoSuppliers[index % demoSuppliers.length]!.name,
      invoice_reference: `SAMPLE-${letter}`,
    };
  });
}

/** The last day of the month so many days and months after a calendar date. */
function endOfMonth(day: string, days: number, months: number): string {
  const from = new Date(`${day}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() + days);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
    .toISOString()
    .slice(0, 10);
}
