import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderProps } from "@balance/emails/order-props";
import { poundsToPence } from "@balance/money/pence";
import { vatIncluded } from "@balance/money/vat-included";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";

const fields = [
  "id",
  "display_id",
  "created_at",
  "email",
  "currency_code",
  "total",
  "item_total",
  "shipping_total",
  "items.*",
  "items.total",
  "items.adjustments.amount",
  "items.adjustments.code",
  "items.tax_lines.rate",
  "shipping_methods.name",
  "shipping_methods.total",
  "shipping_methods.shipping_option_id",
  "shipping_methods.tax_lines.rate",
  "shipping_address.*",
];

/** A number as the engine hands it out: its own big number turns into one. */
type EngineNumber = number | string | { valueOf(): unknown };

interface TaxLine {
  rate: EngineNumber;
}

/** The part of the engine's order that mails show; amounts in pounds. */
interface EngineOrder {
  id: string;
  display_id: number;
  created_at: string | Date;
  email: string;
  currency_code: string;
  total: EngineNumber;
  items: {
    product_id: string | null;
    product_title: string | null;
    variant_title: string | null;
    variant_sku: string | null;
    title: string;
    quantity: EngineNumber;
    unit_price: EngineNumber;
    total: EngineNumber;
    adjustments: { code: string | null }[] | null;
    tax_lines: TaxLine[] | null;
  }[];
  shipping_methods: {
    name: string;
    total: EngineNumber;
    shipping_option_id: string | null;
    tax_lines: TaxLine[] | null;
  }[];
  shipping_address: Record<
    "first_name" | "last_name" | "address_1" | "address_2" | "city" | "postal_code" | "phone",
    string | null
  > | null;
}

/**
 * The order in whole pence, as it is shown in mails. Prices include VAT; VAT is taken from what each line and the
 * delivery cost after the discount. Throws when there is no such order, or when its amounts don't add up: such a mail
 * must not go out.
 */
export async function readOrderForMail(container: MedusaContainer, orderId: string): Promise<OrderProps> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields, filters: { id: orderId } });
  // the graph types its answer by entity, without computed totals
  const order = data[0] as unknown as EngineOrder | undefined;
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}`);
  const [method] = order.shipping_methods;
  if (!method) throw new MedusaError(MedusaError.Types.INVALID_DATA, `Order ${orderId} has no delivery`);

  const sealed = await readSealed(container, order);
  const lines = order.items.map((item) => toLine(item, sealed));
  const goodsPence = sum(lines.map((line) => line.quantity * line.unit_price_pence));
  const discountPence = sum(lines.map((line) => line.discount_pence));
  const deliveryPence = toPence(method.total);
  const totalPence = toPence(order.total);
  if (goodsPence - discountPence + deliveryPence !== totalPence) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Order ${orderId} does not add up: ${goodsPence} - ${discountPence} + ${deliveryPence} is not ${totalPence} pence`,
    );
  }
  const deliveryVatPence = vatIncluded(deliveryPence, toBasisPoints(method.tax_lines));
  const address = order.shipping_address;
  return {
    order_number: String(order.display_id),
    placed_at: new Date(order.created_at).toISOString(),
    email: order.email,
    line_items: lines,
    goods_pence: goodsPence,
    discount_code:
      order.items.flatMap((item) => item.adjustments ?? []).find(({ code }) => code)?.code ?? null,
    discount_pence: discountPence,
    delivery: {
      kind: await readDeliveryKind(container, method.shipping_option_id),
      name: method.name,
      pence: deliveryPence,
      vat_pence: deliveryVatPence,
    },
    total_pence: totalPence,
    vat_pence: sum(lines.map((line) => line.vat_pence)) + deliveryVatPence,
    address: {
      first_name: address?.first_name ?? "",
      last_name: address?.last_name ?? "",
      address_1: address?.address_1 ?? "",
      address_2: address?.address_2 ?? "",
      city: address?.city ?? "",
      postcode: address?.postal_code ?? "",
      phone: address?.phone ?? "",
    },
  };
}

function toLine(item: EngineOrder["items"][number], sealed: Set<string>): OrderProps["line_items"][number] {
  const unitPricePence = toPence(item.unit_price);
  const totalPence = toPence(item.total);
  const rate = toBasisPoints(item.tax_lines);
  const quantity = Number(item.quantity);
  return {
    product_title: item.product_title ?? item.title,
    variant_title: item.variant_title ?? "",
    sku: item.variant_sku ?? "",
    quantity,
    unit_price_pence: unitPricePence,
    discount_pence: unitPricePence * quantity - totalPence,
    total_pence: totalPence,
    vat_pence: vatIncluded(totalPence, rate),
    vat_rate_percent: rate / 100,
    sealed: item.product_id !== null && sealed.has(item.product_id),
  };
}

/** Ids of the products whose label says that they are sealed for health and hygiene. */
async function readSealed(container: MedusaContainer, order: EngineOrder): Promise<Set<string>> {
  const productIds = order.items.flatMap((item) => item.product_id ?? []);
  const labels = await container.resolve<LabelModuleService>(LABEL_MODULE).labelsOf([...new Set(productIds)]);
  return new Set([...labels].flatMap(([productId, label]) => (label.sealed_for_hygiene ? [productId] : [])));
}

/** An option that staff have deleted since counts as a delivery. */
async function readDeliveryKind(
  container: MedusaContainer,
  shippingOptionId: string | null,
): Promise<"delivery" | "collection"> {
  if (!shippingOptionId) return "delivery";
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["service_zone.fulfillment_set.type"],
    filters: { id: shippingOptionId },
  });
  return data[0]?.service_zone?.fulfillment_set?.type === "pickup" ? "collection" : "delivery";
}

function toPence(pounds: EngineNumber): number {
  return poundsToPence(Number(pounds));
}

function toBasisPoints(taxLines: TaxLine[] | null): number {
  return Math.round(sum((taxLines ?? []).map(({ rate }) => Number(rate))) * 100);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
