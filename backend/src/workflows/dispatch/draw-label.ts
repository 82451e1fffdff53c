import { colour, type Paper, type PdfSheet } from "../../modules/invoice/pdf/pdf-sheet";
import type { ParcelOnPaper } from "./parcel-on-paper";

const margin = 24;

/** The size of the carriers' own labels. */
export const labelPaper: Paper = { size: "A6", margin, footHeight: 0 };

/** Whom it is for, large; what it is, and where it goes back to if nobody takes it. */
export function drawLabel(sheet: PdfSheet, paper: ParcelOnPaper): void {
  const { trader, number, delivery_name, parcel, to } = paper;
  const box = { x: margin, width: sheet.width };
  let y = sheet.text("H1", delivery_name || "Parcel", { ...box, y: margin }, { font: "strong", size: 13 });
  y = sheet.text("P", `Order ${number}`, { ...box, y }, { size: 10, colour: colour.quiet });
  if (parcel.tracking_number) y = sheet.text("P", parcel.tracking_number, { ...box, y }, { size: 10 });
  sheet.rule(y + 8);
  y = sheet.text(
    "H2",
    parcel.is_collection ? "For" : "To",
    { ...box, y: y + 18 },
    { size: 10, colour: colour.quiet },
  );
  to.forEach((line, index) => {
    const isLast = index === to.length - 1;
    // the postcode is what machines and people sort by
    y = sheet.text(
      "P",
      line,
      { ...box, y: y + 2 },
      { size: isLast ? 18 : 14, font: isLast ? "strong" : "text" },
    );
  });
  sheet.rule(y + 14);
  y = sheet.text("H2", "If undelivered, return to", { ...box, y: y + 24 }, { size: 8, colour: colour.quiet });
  for (const line of new Set([trader.name, ...trader.address]))
    y = sheet.text("P", line, { ...box, y }, { size: 8 });
}
