import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/framework/types";
import { Container } from "@medusajs/ui";
import { LotsHeading } from "../stock/lots-heading";
import { LotsOfItem } from "../stock/lots-of-item";
import { useAdminPage } from "../use-admin-page";

interface VariantResponse {
  variant: { inventory_items?: { inventory_item_id: string; inventory?: { title?: string | null } }[] };
}

/** The lots that a variant is sent from; of a set, those of its parts. */
const ProductVariantLotsWidget = ({ data: { id, product_id } }: DetailWidgetProps<AdminProductVariant>) => {
  const fields = "inventory_items.inventory_item_id,inventory_items.inventory.title";
  const { page } = useAdminPage<VariantResponse>(
    `/admin/products/${product_id}/variants/${id}?fields=${fields}`,
  );
  const parts = page?.variant.inventory_items ?? [];
  if (parts.length === 0) return null;
  return (
    <Container className="divide-y p-0">
      <LotsHeading />
      {parts.map(({ inventory_item_id, inventory }) => (
        <div key={inventory_item_id}>
          {parts.length > 1 && <p className="txt-small-plus px-6 pt-4">{inventory?.title}</p>}
          <LotsOfItem inventoryItemId={inventory_item_id} />
        </div>
      ))}
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "product_variant.details.after" });

export default ProductVariantLotsWidget;
