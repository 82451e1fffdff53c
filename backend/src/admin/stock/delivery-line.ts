import type { ChangeResponse, LotRow, ReceiveRequest, StockItem } from "@balance/contracts/lot-desk";
import { readBestBefore } from "./read-best-before";

/** A line of a delivery while it is typed. */
export interface DeliveryLine {
  /** Its key for the shop too: a line that is sent twice comes in once. */
  key: string;
  /** As typed or scanned. */
  sku: string;
  item: StockItem | null;
  code: string;
  bestBefore: string;
  quantity: number | null;
  refusal: string | null;
  /** Once it came in. */
  received: { lot: LotRow; units: number } | null;
}

/** What all lines of a delivery have in common. */
export type Delivery = Pick<
  ReceiveRequest,
  "location_id" | "supplier_id" | "invoice_reference" | "received_on" | "status" | "reason"
>;

export function emptyLine(): DeliveryLine {
  return {
    key: crypto.randomUUID(),
    sku: "",
    item: null,
    code: "",
    bestBefore: "",
    quantity: null,
    refusal: null,
    received: null,
  };
}

/** What came in by the shop's own account, which may be an earlier try of the same line. */
export function receivedBy({ lot, posting }: ChangeResponse): DeliveryLine["received"] {
  return lot && { lot, units: posting?.entries.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0 };
}

/** Nothing was typed into it. */
export function isBlank({ sku, code, bestBefore, quantity }: DeliveryLine): boolean {
  return sku === "" && code === "" && bestBefore === "" && quantity === null;
}

/** What the shop takes of a line, or what it lacks. */
export function requestOf(
  line: DeliveryLine,
  delivery: Delivery,
): Omit<ReceiveRequest, "key"> | { lack: string } {
  const best_before = readBestBefore(line.bestBefore);
  if (!line.item) return { lack: "Scan or type the SKU of an item that the shop has." };
  if (line.code.trim() === "") return { lack: "Type the lot code as it is printed on the pack." };
  if (best_before === undefined) return { lack: "The best-before date is no date." };
  if (line.quantity === null || !Number.isInteger(line.quantity) || line.quantity < 1)
    return { lack: "Say how many units came." };
  return {
    ...delivery,
    inventory_item_id: line.item.inventory_item_id,
    code: line.code.trim(),
    best_before,
    quantity: line.quantity,
  };
}
