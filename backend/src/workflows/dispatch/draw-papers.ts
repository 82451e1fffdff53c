import type { GoodsLabel } from "@balance/contracts/goods-label";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { PdfSheet } from "../../modules/invoice/pdf/pdf-sheet";
import { orderNumber } from "../order/order-number";
import { readGoodsLabels } from "../order/read-goods-labels";
import { type OrderRecord, readOrderRecord } from "../order/read-order-record";
import { readTrader } from "../trader/read-trader";
import { drawLabel, labelPaper } from "./draw-label";
import { drawSlip } from "./draw-slip";
import type { ParcelOnPaper } from "./parcel-on-paper";
import { readParcels } from "./read-parcels";

/**
 * Packing slips (each on pages of its own) or address labels (each an A6 page) of these parcels, in the order in which they
 * were packed. Drawn afresh each time: an address that was corrected since is the new one. Throws a MedusaError when a
 * parcel is not there, or when the trader's details are incomplete.
 */
export async function drawPapers(
  container: MedusaContainer,
  kind: "slip" | "label",
  parcelIds: readonly string[],
): Promise<Buffer> {
  const parcels = await readParcels(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    parcel_ids: parcelIds,
  });
  if (parcels.length < new Set(parcelIds).size)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "One of these parcels is not there any more.");
  const trader = await readTrader(container);
  const isSlip = kind === "slip";
  const lineIds = parcels.flatMap(({ lines }) => lines.map(({ line_item_id }) => line_item_id));
  const labels = isSlip ? await readGoodsLabels(container, lineIds) : new Map<string, GoodsLabel[]>();
  const papers: ParcelOnPaper[] = [];
  for (const parcel of parcels) {
    const order = await readOrderRecord(container, parcel.order_id);
    if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order of ${parcel.id}`);
    papers.push({
      ...{ parcel, trader, labels, to: addressLines(order) },
      number: orderNumber(order.display_id),
      placed_at: new Date(order.created_at),
      delivery_name: order.shipping_methods.map(({ name }) => name).join(", "),
    });
  }
  const title = `${isSlip ? "Packing slip" : "Address label"} ${papers.map(({ number }) => number).join(", ")}`;
  const packedAt = new Date(parcels[0]!.packed_at);
  const sheet = new PdfSheet(title, trader.name, packedAt, isSlip ? undefined : labelPaper);
  papers.forEach((paper, index) => {
    if (index > 0) sheet.newPage();
    (isSlip ? drawSlip : drawLabel)(sheet, paper);
  });
  return await sheet.finish(`${trader.name}, ${trader.address.join(", ")}. ${trader.email}, ${trader.phone}`);
}

function addressLines({ shipping_address: address, email }: OrderRecord): string[] {
  if (!address) return [email];
  const { first_name, last_name, company, address_1, address_2, city, postal_code } = address;
  return [
    [first_name, last_name].filter(Boolean).join(" "),
    ...[company, address_1, address_2, city, postal_code],
  ].flatMap((line) => line?.trim() || []);
}
