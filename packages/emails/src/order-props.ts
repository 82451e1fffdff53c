import { z } from "zod";

const pence = z.int().nonnegative();

/** What a food's label says that is worth having without the pack; lists may be empty. */
const goodsLabel = z.object({
  product_title: z.string(),
  legal_name: z.string(),
  net_quantity: z.string().nullable(),
  allergens: z.array(z.string()),
  may_contain: z.array(z.string()),
  warnings: z.array(z.string()),
  storage: z.string(),
  operator: z.string(),
});

/** An order as mails show it. Amounts are integer pence including VAT. Fields that no mail shows are dropped. */
export const orderProps = z.object({
  order_number: z.string().regex(/^[\w-]{1,32}$/),
  placed_at: z.iso.datetime({ offset: true }),
  email: z.email(),
  line_items: z
    .array(
      z.object({
        product_title: z.string().min(1),
        /** Empty when the product comes in one form only. */
        variant_title: z.string(),
        sku: z.string(),
        quantity: z.int().positive(),
        unit_price_pence: pence,
        /** Sealed for health and hygiene: the right to cancel ends with the inner seal. */
        sealed: z.boolean(),
        /** Of the foods in it; mails that were written before they had any go without. */
        labels: z.array(goodsLabel).default([]),
      }),
    )
    .min(1),
  goods_pence: pence,
  discount_code: z.string().nullable(),
  discount_pence: pence,
  delivery: z.object({
    kind: z.enum(["delivery", "collection"]),
    name: z.string().min(1),
    pence,
  }),
  total_pence: pence,
  vat_pence: pence,
  /** Every rate that something in it is taxed with, highest first. */
  vat_rates_percent: z.array(z.number().nonnegative()),
  address: z.object({
    first_name: z.string(),
    last_name: z.string(),
    address_1: z.string(),
    address_2: z.string(),
    city: z.string(),
    postcode: z.string(),
    /** Empty when not given. */
    phone: z.string(),
  }),
});

export type OrderProps = z.infer<typeof orderProps>;

/** "Morwenna Tregenza", "2 Harbour Terrace", "Padstow", "PL28 8AA"; without empty lines. */
export function addressLines({ address }: OrderProps): string[] {
  return [
    `${address.first_name} ${address.last_name}`.trim(),
    address.address_1,
    address.address_2,
    address.city,
    address.postcode,
  ].filter((line) => line.trim() !== "");
}

/** "Marine Collagen, 30-day pack" */
export function lineTitle(line: OrderProps["line_items"][number]): string {
  return line.variant_title ? `${line.product_title}, ${line.variant_title}` : line.product_title;
}

export function itemCount(order: OrderProps): number {
  return order.line_items.reduce((sum, line) => sum + line.quantity, 0);
}
