import { Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows";

const regionName = "United Kingdom";
const standardVatPercent = 20;
/** The engine's own test provider: it takes every payment without money. */
const testPaymentProvider = "pp_system_default";

/** Region, VAT at the standard rate and prices that include it. Gives the region's id. */
export async function ensureRegionAndVat(container: MedusaContainer): Promise<string> {
  await ensureTaxRegion(container);
  const regionId = await ensureRegion(container);
  // the region's own flag is not enough: the engine asks the preference of the currency
  await ensureVatIsIncluded(container, "currency_code", "gbp");
  await ensureVatIsIncluded(container, "region_id", regionId);
  return regionId;
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const providers = await container.resolve(Modules.PAYMENT).listPaymentProviders({ is_enabled: true });
  const paymentProviders = providers.map(({ id }) => id).filter((id) => id !== testPaymentProvider);
  const [existing] = await container.resolve(Modules.REGION).listRegions({ name: regionName }, { take: 1 });
  if (existing) {
    // a crash may have come between the region and the link to its providers; linking twice is harmless
    await updateRegionsWorkflow(container).run({
      input: { selector: { id: existing.id }, update: { payment_providers: paymentProviders } },
    });
    return existing.id;
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: regionName,
          currency_code: "gbp",
          countries: ["gb"],
          is_tax_inclusive: true,
          payment_providers: paymentProviders,
        },
      ],
    },
  });
  const [region] = result;
  if (!region) throw new Error(`The region "${regionName}" was not created.`);
  return region.id;
}

async function ensureTaxRegion(container: MedusaContainer): Promise<void> {
  const tax = container.resolve(Modules.TAX);
  const [existing] = await tax.listTaxRegions({ country_code: "gb" }, { take: 1 });
  if (existing) return;
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "gb",
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", code: "S", rate: standardVatPercent },
      },
    ],
  });
}

async function ensureVatIsIncluded(
  container: MedusaContainer,
  attribute: "currency_code" | "region_id",
  value: string,
): Promise<void> {
  const [existing] = await container
    .resolve(Modules.PRICING)
    .listPricePreferences({ attribute: [attribute], value: [value] }, { take: 1 });
  if (existing) return;
  await createPricePreferencesWorkflow(container).run({
    input: [{ attribute, value, is_tax_inclusive: true }],
  });
}
