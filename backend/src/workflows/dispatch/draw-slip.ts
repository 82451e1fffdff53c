import type { GoodsLabel } from "@balance/contracts/goods-label";
import { colour, type Column, PdfSheet } from "../../modules/invoice/pdf/pdf-sheet";
import { longDate, ukDay } from "../../modules/invoice/uk-day";
import { eachLabelOnce } from "../order/read-goods-labels";
import type { ParcelOnPaper } from "./parcel-on-paper";
import { goodsIn } from "./read-parcels";

const { margin } = PdfSheet;

/**
 * What lies in the parcel: each unit with its lot and best-before, and what the labels of the foods say. No prices: a parcel may be
 * a present.
 */
export function drawSlip(sheet: PdfSheet, paper: ParcelOnPaper): void {
  let y = drawHead(sheet, paper);
  y = drawLines(sheet, paper, y);
  y = drawLabels(sheet, paper, y + 20);
  const { trader } = paper;
  const help = `Is something missing or wrong? Write to ${trader.email} or call ${trader.phone}, and give the order number ${paper.number}.`;
  y = sheet.room(y + 14, 30);
  sheet.text("P", help, { x: margin, y, width: sheet.width });
}

function drawHead(sheet: PdfSheet, { trader, number, placed_at, parcel, delivery_name, to }: ParcelOnPaper) {
  const half = sheet.width / 2;
  const display = { font: "display", size: 21 } as const;
  sheet.text("P", trader.name, { x: margin, y: margin, width: half }, display);
  const again = parcel.replaces_id ? " (sent again)" : parcel.beyond_order ? " (replacement)" : "";
  const title = `Packing slip${again}`;
  const right = { x: margin + half, width: half };
  let y = sheet.text("H1", title, { ...right, y: margin }, { ...display, align: "right" });
  y = sheet.text("P", number, { ...right, y }, { size: 11, align: "right", colour: colour.quiet });
  sheet.rule(y + 12);
  y += 28;
  const heading = { font: "strong", colour: colour.quiet } as const;
  const facts = [
    `Order: ${number} of ${longDate(ukDay(placed_at))}`,
    `Packed on: ${longDate(ukDay(new Date(parcel.packed_at)))}`,
    `Delivery: ${delivery_name}`,
    ...(parcel.tracking_number ? [`Tracking number: ${parcel.tracking_number}`] : []),
  ];
  const column = (name: string, lines: string[], x: number) => {
    let below = sheet.text("H2", name, { x, y, width: half - 12 }, heading) + 3;
    for (const line of lines) below = sheet.text("P", line, { x, y: below, width: half - 12 });
    return below;
  };
  const toName = parcel.is_collection ? "Collected by" : "To";
  return Math.max(column(toName, to, margin), column("Details", facts, margin + half)) + 22;
}

function drawLines(sheet: PdfSheet, { parcel }: ParcelOnPaper, y: number): number {
  const fixed: Column[] = [
    { heading: "Lot", width: 110, align: "left" },
    { heading: "Best before", width: 100, align: "left" },
    { heading: "Quantity", width: 56, align: "right" },
  ];
  const rest = sheet.width - fixed.reduce((sum, { width }) => sum + width, 0);
  const rows = goodsIn(parcel).flatMap(({ title, quantity, lots }) => {
    if (lots.length === 0) return [[title, "", "", String(quantity)]];
    // of a set, the parts are what lies in the parcel
    const isSet = new Set(lots.map(({ inventory_item_id }) => inventory_item_id)).size > 1;
    return lots.map((lot) => [
      `${isSet ? `${title}: ${lot.title}` : title}${lot.sku ? ` (${lot.sku})` : ""}`,
      lot.code,
      lot.best_before ? longDate(lot.best_before) : "",
      String(lot.quantity),
    ]);
  });
  return sheet.table([{ heading: "Goods", width: rest, align: "left" }, ...fixed], rows, { x: margin, y });
}

function drawLabels(sheet: PdfSheet, { parcel, labels }: ParcelOnPaper, top: number): number {
  const foods = eachLabelOnce(parcel.lines.flatMap(({ line_item_id }) => labels.get(line_item_id) ?? []));
  if (foods.length === 0) return top;
  let y = sheet.room(top, 80);
  y = sheet.text(
    "H2",
    "What the labels say",
    { x: margin, y, width: sheet.width },
    { font: "strong", size: 11 },
  );
  for (const food of foods) {
    y = sheet.room(y + 8, 60);
    const name = `${food.product_title}: ${food.legal_name}`;
    y = sheet.text("P", name, { x: margin, y, width: sheet.width }, { font: "strong" });
    for (const fact of factsOf(food)) {
      y = sheet.room(y, 26);
      y = sheet.text("P", fact, { x: margin, y, width: sheet.width });
    }
  }
  return y;
}

function factsOf(food: GoodsLabel): string[] {
  return [
    ...(food.net_quantity ? [`Net quantity: ${food.net_quantity}`] : []),
    ...(food.allergens.length > 0 ? [`Contains: ${food.allergens.join(", ")}`] : []),
    ...(food.may_contain.length > 0 ? [`May contain: ${food.may_contain.join(", ")}`] : []),
    ...food.warnings,
    food.storage,
    food.operator,
  ].filter((fact) => fact !== "");
}
