import type { ContactAndAddress } from "@balance/contracts/basket";
import { penceToPounds } from "@balance/money/pence";
import type {
  CreateTaxLineDTO,
  ItemTaxLineDTO,
  MedusaContainer,
  ShippingTaxLineDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils";
import { answersOf } from "../catalogue/answers-of";
import type { PricedBasket } from "./price-basket";
import type { PricedDeliveryOption } from "./read-delivery-options";
import { vatRateBasisPoints } from "./vat-rate";

/** The engine's own, which goes by the rates alone. Another one may go by address, amount or quantity too. */
const providerOfRates = "system";

/**
 * The tax lines of every basket line and of the delivery, by the id of the line or of the option. What follows from the rates
 * alone is asked once in an era of taxes, three statements each time. Throws when the tax module's rate is not the one that
 * the basket was priced with.
 */
export async function readTaxLines(
  container: MedusaContainer,
  {
    priced,
    delivery,
    contact,
  }: { priced: PricedBasket; delivery: PricedDeliveryOption; contact: ContactAndAddress },
): Promise<Map<string, CreateTaxLineDTO[]>> {
  const kept = answersOf<CreateTaxLineDTO[]>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    "tax",
    priced.shop.eras.tax,
  );
  const goods = priced.lines.map(({ row, variant, line_item }) => ({
    id: row.id,
    product_id: variant!.product_id,
    product_type_id: variant!.type_id ?? undefined,
    quantity: row.quantity,
    unit_price: penceToPounds(line_item.unit_price_pence),
    currency_code: "gbp",
  }));
  const shipping = {
    id: delivery.id,
    shipping_option_id: delivery.id,
    unit_price: penceToPounds(delivery.price_pence),
    currency_code: "gbp",
  };
  const items = [
    ...goods.map((item) => ({ item, rated_by: `${item.product_id} ${item.product_type_id ?? ""}` })),
    { item: shipping, rated_by: shipping.shipping_option_id },
  ];
  const lines = new Map(items.map(({ item, rated_by }) => [item.id, kept.get(rated_by)]));
  const missing = items.filter(({ item }) => !lines.get(item.id));
  if (missing.length > 0) {
    const found = await container.resolve(Modules.TAX).getTaxLines(
      missing.map(({ item }) => item),
      { address: { country_code: "gb", city: contact.city, postal_code: contact.postcode } },
    );
    const byItem = Map.groupBy(found, (line) =>
      "line_item_id" in line ? line.line_item_id : line.shipping_line_id,
    );
    for (const { item, rated_by } of missing) {
      const answer = (byItem.get(item.id) ?? []).map(taxLine);
      lines.set(item.id, answer);
      if (answer.every(({ provider_id }) => provider_id === providerOfRates)) kept.set(rated_by, answer);
    }
  }
  return new Map([...lines].map(([id, of]) => [id, agreed(id, of ?? [])]));
}

function taxLine({
  name,
  rate_id,
  code,
  rate,
  provider_id,
  data,
}: ItemTaxLineDTO | ShippingTaxLineDTO): CreateTaxLineDTO {
  return {
    description: name,
    tax_rate_id: rate_id,
    code: code ?? "",
    rate,
    provider_id,
    ...(data ? { data } : {}),
  };
}

function agreed(id: string, lines: CreateTaxLineDTO[]): CreateTaxLineDTO[] {
  const rate = MathBN.sum(...lines.map((line) => line.rate)).toNumber();
  if (rate * 100 === vatRateBasisPoints) return lines;
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The tax module has a VAT rate of ${rate} % for ${id}, but baskets are priced with ${vatRateBasisPoints / 100} %`,
  );
}
