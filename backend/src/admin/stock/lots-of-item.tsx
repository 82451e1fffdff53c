import type { LotsResponse } from "@balance/contracts/lot-desk";
import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useAdminPage } from "../use-admin-page";
import { LotTable } from "./lot-table";

/** The lots of an item that still have units, the one to be used up first on top. */
export function LotsOfItem({ inventoryItemId }: { inventoryItemId: string }) {
  const query = new URLSearchParams({
    inventory_item_id: inventoryItemId,
    with_units: "true",
    limit: "50",
  });
  const { page } = useAdminPage<LotsResponse>(`/admin/lots?${query.toString()}`);
  if (!page) return null;
  if (page.lots.length === 0)
    return (
      <Text size="small" className="px-6 py-4">
        No lot of it has units left.{" "}
        <Link className="underline" to="/stock/receive">
          Receive goods
        </Link>
      </Text>
    );
  return <LotTable lots={page.lots} />;
}
