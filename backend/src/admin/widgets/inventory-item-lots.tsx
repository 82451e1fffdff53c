import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminInventoryItem, DetailWidgetProps } from "@medusajs/framework/types";
import { Container } from "@medusajs/ui";
import { LotsHeading } from "../stock/lots-heading";
import { LotsOfItem } from "../stock/lots-of-item";

/** The lots of an item of the engine's inventory. */
const InventoryItemLotsWidget = ({ data: { id } }: DetailWidgetProps<AdminInventoryItem>) => (
  <Container className="divide-y p-0">
    <LotsHeading />
    <LotsOfItem inventoryItemId={id} />
  </Container>
);

export const config = defineWidgetConfig({ zone: "inventory_item.details.after" });

export default InventoryItemLotsWidget;
