import { formatPence } from "@balance/money/format-pence";
import { documentNumber } from "../document-kinds";
import type { TaxDocumentRow } from "../service";
import type { DocumentLine, TaxDocumentContent } from "../tax-document-content";
import { longDate, ukDay } from "../uk-day";
import { colour, type Column, PdfSheet } from "./pdf-sheet";

const { margin } = PdfSheet;

/** The document as a PDF, drawn afresh from what was stored when it was issued: the same bytes each time. */
export async function renderTaxDocument(
  row: Pick<TaxDocumentRow, "kind" | "number" | "issued_at" | "content">,
): Promise<Buffer> {
  const { kind, content } = row;
  const issuedAt = new Date(row.issued_at);
  const number = documentNumber(kind, row.number);
  const heading = titleOf(kind, content);
  const sheet = new PdfSheet(`${heading} ${number}`, content.seller.name, issuedAt);
  let y = drawHead(sheet, content, heading, number);
  y = drawPlaceholderNotice(sheet, content, y);
  y = drawParties(sheet, content, factsOf(row, number, ukDay(issuedAt)), y);
  if (content.reason) y = sheet.text("P", content.reason, { x: margin, y, width: sheet.width }) + 14;
  y = drawLines(sheet, content, y);
  drawTotals(sheet, content, y + 16);
  return await sheet.finish(footOf(content));
}

/** "VAT invoice" only of a trader who is registered: nobody else may issue one (VATA 1994 Sch 11 para 2A). */
function titleOf(kind: TaxDocumentRow["kind"], { seller }: TaxDocumentContent): string {
  const names = { invoice: "invoice", credit_note: "credit note", debit_note: "debit note" };
  const name = names[kind];
  return seller.vat_number ? `VAT ${name}` : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function drawHead(sheet: PdfSheet, content: TaxDocumentContent, heading: string, number: string): number {
  sheet.ornament((pdf) => {
    pdf.translate(margin, margin).scale(28 / 32);
    pdf.circle(16, 16, 15).fill(colour.rock);
    pdf.path("M1 16c4.6-5.6 10.4-5.6 15 0s10.4 5.6 15 0a15 15 0 0 1-30 0Z").fill(colour.sea);
  });
  const half = sheet.width / 2;
  sheet.text(
    "P",
    content.seller.name,
    { x: margin + 38, y: margin - 1, width: half - 38 },
    { font: "display", size: 21 },
  );
  const y = sheet.text(
    "H1",
    heading,
    { x: margin + half, y: margin - 1, width: half },
    { font: "display", size: 21, align: "right" },
  );
  const below = sheet.text(
    "P",
    number,
    { x: margin + half, y, width: half },
    { size: 11, align: "right", colour: colour.quiet },
  );
  sheet.rule(below + 12);
  return below + 28;
}

function drawPlaceholderNotice(sheet: PdfSheet, { seller }: TaxDocumentContent, y: number): number {
  const details = [
    ...[seller.legal_form, seller.company_number, seller.place_of_registration, seller.vat_number],
    ...seller.registered_office,
    ...seller.address,
  ];
  if (!details.some((detail) => /^\s*placeholder\b/i.test(detail))) return y;
  const height = 40;
  sheet.ornament((pdf) => pdf.roundedRect(margin, y, sheet.width, height, 4).fill(colour.cautionWash));
  sheet.text(
    "P",
    "For demonstration only. The details marked “Placeholder” are not the seller's, so this paper is no valid invoice for tax and nothing can be reclaimed with it.",
    { x: margin + 12, y: y + 8, width: sheet.width - 24 },
    { colour: colour.caution },
  );
  return y + height + 18;
}

function factsOf(
  { kind, content }: Pick<TaxDocumentRow, "kind" | "content">,
  number: string,
  issuedOn: string,
): string[] {
  const moved = { invoice: "Tax point", credit_note: "Refund made on", debit_note: "Refund failed on" };
  return [
    `Number: ${number}`,
    `Date of issue: ${longDate(issuedOn)}`,
    `${moved[kind]}: ${longDate(content.tax_point)}`,
    ...(content.corrects
      ? [`Corrects: ${content.corrects.number} of ${longDate(content.corrects.issued_on)}`]
      : []),
    `Order: ${content.order_number} of ${longDate(content.ordered_on)}`,
    ...(content.payment_reference
      ? [`${kind === "invoice" ? "Paid by card" : "Refund to card"}: ${content.payment_reference}`]
      : []),
  ];
}

function drawParties(sheet: PdfSheet, content: TaxDocumentContent, facts: string[], y: number): number {
  const { seller, customer } = content;
  const gap = 18;
  // the last is widest: it holds the payment's reference, 27 letters that a line's end must not cut
  const [from, to, details] = [0.28, 0.31, 0.41].map((share) => share * (sheet.width - 2 * gap));
  const blocks: [string, number, string[]][] = [
    [
      "From",
      from!,
      [
        ...new Set([seller.name, ...seller.address]),
        ...(seller.vat_number ? [`VAT number: ${seller.vat_number}`] : []),
      ],
    ],
    ["To", to!, [customer.name, ...customer.address, customer.email]],
    ["Details", details!, facts],
  ];
  let x = margin;
  const ends = blocks.map(([heading, width, lines]) => {
    let below = sheet.text("H2", heading, { x, y, width }, { font: "strong", colour: colour.quiet }) + 3;
    for (const line of lines) below = sheet.text("P", line, { x, y: below, width });
    x += width + gap;
    return below;
  });
  return Math.max(...ends) + 22;
}

const amount = { width: 50, align: "right" } as const;

function drawLines(sheet: PdfSheet, { seller, lines }: TaxDocumentContent, y: number): number {
  const withVat = seller.vat_number !== "";
  const discounted = lines.some(({ discount_pence }) => discount_pence > 0);
  const optional: [boolean, Column, (line: DocumentLine) => string][] = [
    [true, { heading: "Quantity", width: 46, align: "right" }, (line) => String(line.quantity)],
    [
      true,
      { ...amount, width: 58, heading: withVat ? "Unit price with VAT" : "Unit price" },
      (line) => formatPence(line.unit_price_pence),
    ],
    [discounted, { ...amount, heading: "Discount" }, (line) => formatPence(0 - line.discount_pence)],
    [withVat, { ...amount, heading: "Net" }, (line) => formatPence(line.net_pence)],
    [withVat, { ...amount, width: 40, heading: "VAT rate" }, (line) => percent(line.vat_rate_basis_points)],
    [withVat, { ...amount, heading: "VAT" }, (line) => formatPence(line.vat_pence)],
    [
      true,
      { ...amount, width: 56, heading: withVat ? "Total with VAT" : "Total" },
      (line) => formatPence(line.gross_pence),
    ],
  ];
  const shown = optional.filter(([isShown]) => isShown);
  const rest = sheet.width - shown.reduce((sum, [, { width }]) => sum + width, 0);
  const columns: Column[] = [
    { heading: "Description", width: rest, align: "left" },
    ...shown.map(([, column]) => column),
  ];
  const rows = lines.map((line) => [
    line.sku ? `${line.description} (${line.sku})` : line.description,
    ...shown.map(([, , cell]) => cell(line)),
  ]);
  return sheet.table(columns, rows, { x: margin, y });
}

function drawTotals(sheet: PdfSheet, content: TaxDocumentContent, y: number): void {
  const { seller, rates, total, discount } = content;
  const width = 290;
  const x = margin + sheet.width - width;
  const rows: string[][] = [];
  if (seller.vat_number) {
    rows.push(["Total without VAT", formatPence(total.net_pence)]);
    for (const rate of rates) {
      rows.push([
        `VAT at ${percent(rate.vat_rate_basis_points)} on ${formatPence(rate.net_pence)}`,
        formatPence(rate.vat_pence),
      ]);
    }
    if (rates.length !== 1) rows.push(["VAT in all", formatPence(total.vat_pence)]);
  }
  const heading = seller.vat_number ? "Total with VAT" : "Total";
  // the sum stands first, as the head of its column: what all of this comes to is what most look for
  const columns: Column[] = [
    { heading, width: width - 90, align: "left" },
    { heading: formatPence(total.gross_pence), width: 90, align: "right" },
  ];
  const top = sheet.room(y, 30 * (rows.length + 2));
  let below = sheet.table(columns, rows, { x, y: top }) + 8;
  if (discount.pence > 0) {
    const named = discount.code ? `Discount ${discount.code}` : "Discount";
    const text = `${named}: ${formatPence(discount.pence)}, taken off the lines above.`;
    below = sheet.text("P", text, { x, y: below, width }, { colour: colour.quiet, align: "right" });
  }
  sheet.text(
    "P",
    "All amounts in pounds sterling (GBP).",
    { x, y: below, width },
    { colour: colour.quiet, align: "right" },
  );
}

function footOf({ seller }: TaxDocumentContent): string {
  const company = seller.company_number
    ? `${seller.name}, ${seller.legal_form}, registered in ${seller.place_of_registration}, number ${seller.company_number}. Registered office: ${seller.registered_office.join(", ")}.`
    : `${seller.name}, ${seller.legal_form}.`;
  return `${company} ${seller.email}, ${seller.phone}`;
}

/** 2000 -> "20 %", 1750 -> "17.5 %". */
function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}
