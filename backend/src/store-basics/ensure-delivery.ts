import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { penceToPounds } from "@balance/money/pence";
import { deliveryOffers, type DeliveryOffer } from "./delivery-offers";
import { fulfilmentProviderId } from "./ensure-stock-location";

const serviceZoneName = "Great Britain";
/** The engine creates this profile itself and gives it to products that name none. */
const shippingProfile = { name: "Default Shipping Profile", type: "default" };

/** Delivery and collection: one fulfilment set each, so that the admin files them under "Shipping" and "Pickup". */
export async function ensureDelivery(container: MedusaContainer, stockLocationId: string): Promise<void> {
  const profileId = await ensureShippingProfile(container);
  for (const offer of deliveryOffers) {
    const setName = offer.kind === "collection" ? "Collection from the spa" : "Delivery";
    const setId = await ensureFulfilmentSet(container, stockLocationId, {
      name: setName,
      type: offer.kind === "collection" ? "pickup" : "shipping",
    });
    const zoneId = await ensureServiceZone(container, setId, `${serviceZoneName}: ${setName}`);
    await ensureShippingOption(container, offer, zoneId, profileId);
  }
}

async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: shippingProfile.type }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [shippingProfile] },
  });
  const [profile] = result;
  if (!profile) throw new Error("The shipping profile was not created.");
  return profile.id;
}

async function ensureFulfilmentSet(
  container: MedusaContainer,
  stockLocationId: string,
  set: { name: string; type: "pickup" | "shipping" },
): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT);
  let [found] = await fulfilment.listFulfillmentSets({ name: set.name }, { take: 1 });
  if (!found) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: stockLocationId, fulfillment_set_data: set },
    });
    [found] = await fulfilment.listFulfillmentSets({ name: set.name }, { take: 1 });
  }
  if (!found) throw new Error(`The fulfilment set "${set.name}" was not created.`);
  // again, because a crash may have come between the set and its link
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: found.id },
  });
  return found.id;
}

async function ensureServiceZone(
  container: MedusaContainer,
  fulfilmentSetId: string,
  name: string,
): Promise<string> {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listServiceZones({ name }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name,
          fulfillment_set_id: fulfilmentSetId,
          // The engine knows the United Kingdom only as a whole. Postcodes of Northern Ireland are refused at checkout; the
          // Channel Islands and the Isle of Man are countries of their own here.
          geo_zones: [{ type: "country", country_code: "gb" }],
        },
      ],
    },
  });
  const [zone] = result;
  if (!zone) throw new Error(`The service zone "${name}" was not created.`);
  return zone.id;
}

async function ensureShippingOption(
  container: MedusaContainer,
  offer: DeliveryOffer,
  serviceZoneId: string,
  shippingProfileId: string,
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "prices.id"],
    filters: { name: offer.name, service_zone_id: serviceZoneId },
  });
  const existing = data as { id: string; prices: { id: string }[] | null }[];
  if (existing.some(({ prices }) => prices && prices.length > 0)) return;
  // without a price it is what a crash left behind, and could not be chosen by anyone
  if (existing.length > 0) {
    await deleteShippingOptionsWorkflow(container).run({ input: { ids: existing.map(({ id }) => id) } });
  }
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: offer.name,
        service_zone_id: serviceZoneId,
        shipping_profile_id: shippingProfileId,
        provider_id: fulfilmentProviderId,
        price_type: "flat",
        type: { label: offer.name, description: offer.description, code: offer.code },
        prices: [
          { currency_code: "gbp", amount: penceToPounds(offer.price_pence) },
          ...(offer.free_from_pence === null
            ? []
            : [
                {
                  currency_code: "gbp",
                  amount: 0,
                  rules: [
                    // the goods after discount, with VAT; the admin shows and edits exactly this condition
                    {
                      attribute: "item_total",
                      operator: "gte" as const,
                      value: penceToPounds(offer.free_from_pence),
                    },
                  ],
                },
              ]),
        ],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  });
}
