import { createHash } from "node:crypto";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CreateCartDTO, CreateTaxLineDTO, MedusaContainer } from "@medusajs/framework/types";
import { penceToPounds } from "@balance/money/pence";
import type { ContactAndAddress } from "@balance/contracts/basket";
import type { PricedBasket } from "./price-basket";
import type { PricedDeliveryOption } from "./read-delivery-options";
import { readTaxLines } from "./read-tax-lines";
import { readVariantSnapshots } from "./read-variant-snapshots";
import { runPrepared } from "../../run-prepared";

/** The module takes shipping methods with the cart, and makes both in one transaction; its type leaves them out. */
export interface CartContent extends CreateCartDTO {
  shipping_methods: {
    name: string;
    shipping_option_id: string;
    amount: number;
    is_tax_inclusive: true;
    data: Record<string, never>;
    tax_lines: CreateTaxLineDTO[];
  }[];
}

interface CartParts {
  priced: PricedBasket;
  contact: ContactAndAddress;
  delivery: PricedDeliveryOption;
  customer_id: string;
  /** Lower case, because the engine counts a code's uses by e-mail letter by letter. */
  email: string;
}

/**
 * Everything an engine cart needs to become an order of the engine's own shape: snapshots of product and variant as its
 * add-to-cart takes them, the tax module's lines, and what each promotion takes off each line. Amounts in pounds including
 * VAT. Throws when the tax module's rate is not the one that the basket was priced with.
 */
export async function cartContent(container: MedusaContainer, parts: CartParts): Promise<CartContent> {
  const { priced, contact, delivery, customer_id, email } = parts;
  const [snapshots, promotionIds, taxLines] = await Promise.all([
    readVariantSnapshots(
      container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
      priced.lines.map(({ row }) => row.variant_id),
    ),
    readPromotionIds(container, priced),
    readTaxLines(container, parts),
  ]);
  const address = {
    first_name: contact.first_name,
    last_name: contact.last_name,
    address_1: contact.address_1,
    address_2: contact.address_2,
    city: contact.city,
    postal_code: contact.postcode,
    country_code: "gb",
    phone: contact.phone,
  };
  return {
    region_id: priced.shop.region_id,
    sales_channel_id: priced.shop.sales_channel_id,
    currency_code: "gbp",
    customer_id,
    email,
    shipping_address: address,
    billing_address: { ...address },
    metadata: { basket_id: priced.basket.id },
    items: priced.lines.map(({ row, line_item, discounts }) => ({
      ...snapshots.get(row.variant_id)!,
      quantity: row.quantity,
      unit_price: penceToPounds(line_item.unit_price_pence),
      is_tax_inclusive: true,
      tax_lines: taxLines.get(row.id)!,
      adjustments: discounts.map(({ code, pence }) => ({
        code,
        promotion_id: promotionIds.get(code)!,
        amount: penceToPounds(pence),
        is_tax_inclusive: true,
      })),
    })),
    shipping_methods: [
      {
        name: delivery.name,
        shipping_option_id: delivery.id,
        amount: penceToPounds(delivery.price_pence),
        is_tax_inclusive: true,
        data: {},
        tax_lines: taxLines.get(delivery.id)!,
      },
    ],
  };
}

/** Equal contents have equal digests: every value here is laid out by this file, in the same order each time. */
export function digestOfCart(content: CartContent): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

async function readPromotionIds(
  container: MedusaContainer,
  priced: PricedBasket,
): Promise<Map<string, string>> {
  const codes = [...new Set(priced.lines.flatMap(({ discounts }) => discounts.map(({ code }) => code)))];
  if (codes.length === 0) return new Map();
  const { rows } = await runPrepared<{ id: string; code: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select id, code from promotion where code = any(?) and deleted_at is null`,
    [codes],
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}
