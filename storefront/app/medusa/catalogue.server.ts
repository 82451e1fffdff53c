import type {
  CatalogueCategory,
  CatalogueProductResponse,
  CatalogueProductsResponse,
  LastChangesResponse,
  ProductCard,
  ProductPage,
} from "@balance/contracts/catalogue";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend, readFromBackend } from "./backend-client.server.ts";

type Context = Readonly<RouterContextProvider>;

interface ProductFilter {
  /** Handle of a category. */
  category?: string;
  handles?: string[];
}

/** Products on sale in the order of the shop list, and every category whatever the filter. */
export function readProducts(
  context: Context,
  { category, handles }: ProductFilter = {},
): Promise<{ products: ProductCard[]; categories: CatalogueCategory[] }> {
  const query = { category, handles: handles?.join(",") };
  return readFromBackend<CatalogueProductsResponse>(context, "/store/catalogue/products", query);
}

/** When the pages of products and categories last changed. */
export function readLastChanges(context: Context): Promise<LastChangesResponse> {
  return readFromBackend<LastChangesResponse>(context, "/store/catalogue/last-changes");
}

/** Throws the page's 404 when there is no such product on sale. */
export async function readProduct(context: Context, handle: string): Promise<ProductPage> {
  const path = `/store/catalogue/products/${encodeURIComponent(handle)}`;
  return (await readFromBackend<CatalogueProductResponse>(context, path)).product;
}

/** For pages that are worth reading without it: null when it isn't on sale, or while the back end is down. */
export async function findProduct(context: Context, handle: string): Promise<ProductPage | null> {
  try {
    const path = `/store/catalogue/products/${encodeURIComponent(handle)}`;
    const outcome = await callBackend<CatalogueProductResponse>(context, path);
    return outcome.ok ? outcome.value.product : null;
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error);
    return null;
  }
}
