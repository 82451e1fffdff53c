import { type PricePeriod, wasPrice } from "../../modules/price-history/was-price";

/**
 * The earlier price to show beside `pricePence`, the price being charged, or null. A change that the record does not know
 * yet compares with nothing: until the next sweep the page shows the price alone.
 */
export function provenWasPence(
  periods: PricePeriod[] | undefined,
  pricePence: number,
  now: Date,
): number | null {
  const today = periods?.find(({ charged_until }) => charged_until === null);
  if (!periods || today?.price_pence !== pricePence) return null;
  return wasPrice(periods, now)?.was_pence ?? null;
}
