import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

export const stockLocationName = "Balance, Cornwall";
export const fulfilmentProviderId = "manual_manual";

/** Where goods lie and are collected, linked to the channel and to fulfilment by hand. Gives the location's id. */
export async function ensureStockLocation(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: stockLocationName }, { take: 1 });
  const locationId = existing?.id ?? (await createStockLocation(container));
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [salesChannelId] },
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: fulfilmentProviderId },
  });
  return locationId;
}

async function createStockLocation(container: MedusaContainer): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: stockLocationName,
          address: {
            address_1: "Placeholder: street of the spa",
            city: "Placeholder: town",
            province: "Cornwall",
            postal_code: "Placeholder",
            country_code: "gb",
            phone: "01208 869 690",
          },
        },
      ],
    },
  });
  const [location] = result;
  if (!location) throw new Error(`The stock location "${stockLocationName}" was not created.`);
  return location.id;
}
