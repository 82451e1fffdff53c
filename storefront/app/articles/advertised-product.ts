import type { ProductPage, Picture, StockLevel } from "@balance/contracts/catalogue";

/** What an advertisement beside an article says of a product; the rest of it stays on its own page. */
export interface AdvertisedProduct {
  handle: string;
  title: string;
  picture: Picture | null;
  claim: string | null;
  legalName: string | null;
  /** Of the cheapest size; null when nothing has a price. */
  pricePence: number | null;
  hasSizes: boolean;
  stock: StockLevel;
  /** Why it stands beside the article. */
  why: string;
}

export function advertisedProduct(
  { handle, title, pictures, label, stock, variants }: ProductPage,
  why: string,
): AdvertisedProduct {
  const prices = variants.map(({ price_pence }) => price_pence);
  return {
    handle,
    title,
    picture: pictures[0] ?? null,
    claim: label?.claim_under_name ?? null,
    legalName: label?.legal_name ?? null,
    pricePence: prices.length > 0 ? Math.min(...prices) : null,
    hasSizes: variants.length > 1,
    stock,
    why,
  };
}
