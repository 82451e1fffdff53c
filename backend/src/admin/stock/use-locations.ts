import { useAdminPage } from "../use-admin-page";

export interface StockLocation {
  id: string;
  name: string;
}

const none: StockLocation[] = [];

/** Where stock can stand, by name; none until they are known. */
export function useLocations(): StockLocation[] {
  const { page } = useAdminPage<{ stock_locations: StockLocation[] }>(
    "/admin/stock-locations?fields=id,name&order=name&limit=50",
  );
  return page?.stock_locations ?? none;
}
