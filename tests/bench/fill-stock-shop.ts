import { products } from "@balance/demo-shop/catalogue";
import { promotions } from "@balance/demo-shop/promotions";
import { penceToPounds } from "@balance/money/pence";

export interface StockCatalogue {
  publishableKey: string;
  regionId: string;
  variantIds: string[];
  discountCode: string;
}

interface Named {
  id: string;
}

const stockOfEach = 1_000_000;

/** Enters our demonstration's catalogue through the engine's admin API, as staff would. Throws at the first refusal. */
export async function fillStockShop(
  url: string,
  admin: { email: string; password: string },
): Promise<StockCatalogue> {
  const { token } = await post<{ token: string }>(`${url}/auth/user/emailpass`, admin);
  const create = <Key extends string, Value = Named>(path: string, body: object) =>
    post<Record<Key, Value>>(`${url}/admin/${path}`, body, token);

  const { region } = await create<"region">("regions", {
    name: "United Kingdom",
    currency_code: "gbp",
    countries: ["gb"],
    is_tax_inclusive: true,
    payment_providers: ["pp_system_default"],
  });
  await create("tax-regions", {
    country_code: "gb",
    provider_id: "tp_system",
    default_tax_rate: { name: "VAT", code: "S", rate: 20 },
  });
  await create("price-preferences", { attribute: "currency_code", value: "gbp", is_tax_inclusive: true });
  const { sales_channel: channel } = await create<"sales_channel">("sales-channels", { name: "Storefront" });
  const { stock_location: location } = await create<"stock_location">("stock-locations", { name: "Spa" });
  await create(`stock-locations/${location.id}/sales-channels`, { add: [channel.id] });
  await create(`stock-locations/${location.id}/fulfillment-providers`, { add: ["manual_manual"] });
  const { shipping_profile: profile } = await create<"shipping_profile">("shipping-profiles", {
    name: "Goods",
    type: "goods",
  });
  await createDelivery(create, location.id, profile.id);

  const variantIds: string[] = [];
  for (const product of products) {
    const created = await create<"product", { variants: Named[] }>("products", {
      title: product.title,
      handle: product.handle,
      subtitle: product.short_description,
      description: product.description.join("\n\n"),
      status: "published",
      shipping_profile_id: profile.id,
      sales_channels: [{ id: channel.id }],
      options: [{ title: "Size", values: product.variants.map(({ title }) => title) }],
      variants: product.variants.map(({ title, sku, price_pence }) => ({
        title,
        sku,
        manage_inventory: true,
        options: { Size: title },
        prices: [{ currency_code: "gbp", amount: penceToPounds(price_pence) }],
      })),
    });
    variantIds.push(...created.product.variants.map(({ id }) => id));
  }
  const response = await fetch(`${url}/admin/inventory-items?limit=100&fields=id`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { inventory_items: items } = (await response.json()) as { inventory_items: Named[] };
  for (const { id } of items) {
    await create(`inventory-items/${id}/location-levels`, {
      location_id: location.id,
      stocked_quantity: stockOfEach,
    });
  }

  const [promotion] = promotions;
  if (!promotion) throw new Error("The demonstration has no discount code to compare with.");
  await create("promotions", {
    code: promotion.code,
    type: "standard",
    status: "active",
    is_automatic: false,
    is_tax_inclusive: true,
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: promotion.percent_off_goods,
      currency_code: "gbp",
    },
  });
  const { api_key: key } = await create<"api_key", Named & { token: string }>("api-keys", {
    title: "Storefront",
    type: "publishable",
  });
  await create(`api-keys/${key.id}/sales-channels`, { add: [channel.id] });
  return { publishableKey: key.token, regionId: region.id, variantIds, discountCode: promotion.code };
}

/** Posts to its admin API as a member of staff. Throws at a refusal. */
export async function signInToStockShop(
  url: string,
  admin: { email: string; password: string },
): Promise<(path: string, body: object) => Promise<unknown>> {
  const { token } = await post<{ token: string }>(`${url}/auth/user/emailpass`, admin);
  return (path, body) => post(`${url}/admin/${path}`, body, token);
}

type Create = <Key extends string, Value = Named>(path: string, body: object) => Promise<Record<Key, Value>>;

async function createDelivery(create: Create, locationId: string, profileId: string): Promise<void> {
  const answer = await create<"stock_location", { fulfillment_sets: Named[] }>(
    `stock-locations/${locationId}/fulfillment-sets?fields=*fulfillment_sets`,
    { name: "Delivery", type: "shipping" },
  );
  const [set] = answer.stock_location.fulfillment_sets;
  if (!set) throw new Error("The stock shop's fulfilment set was not created.");
  const zoned = await create<"fulfillment_set", { service_zones: Named[] }>(
    `fulfillment-sets/${set.id}/service-zones`,
    { name: "Great Britain", geo_zones: [{ type: "country", country_code: "gb" }] },
  );
  // as many as our shop offers: every listing prices them all
  for (const { name, pence } of [
    { name: "Tracked 48", pence: 395 },
    { name: "Tracked 24", pence: 595 },
    { name: "Collect from the spa", pence: 0 },
  ]) {
    await create("shipping-options", {
      name,
      service_zone_id: zoned.fulfillment_set.service_zones[0]?.id,
      shipping_profile_id: profileId,
      provider_id: "manual_manual",
      price_type: "flat",
      type: { label: name, description: name, code: name.toLowerCase().replaceAll(" ", "-") },
      prices: [{ currency_code: "gbp", amount: penceToPounds(pence) }],
      rules: [
        { attribute: "enabled_in_store", operator: "eq", value: "true" },
        { attribute: "is_return", operator: "eq", value: "false" },
      ],
    });
  }
}

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
