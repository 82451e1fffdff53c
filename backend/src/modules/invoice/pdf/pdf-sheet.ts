import PDFDocument from "pdfkit";
import { type PdfFont, pdfFonts, printable } from "./pdf-fonts";

/** The shop's colours on white paper; every text has a contrast of at least 4.5:1. */
export const colour = {
  ink: "#12302f",
  quiet: "#475f5d",
  line: "#ddd9cd",
  sand: "#f2ede2",
  rock: "#123c40",
  sea: "#8fbcae",
  caution: "#7b4a00",
  cautionWash: "#fcf1d8",
} as const;

export interface TextStyle {
  font?: PdfFont;
  size?: number;
  colour?: string;
  align?: "left" | "right";
}

export interface Column {
  heading: string;
  /** In points. */
  width: number;
  align: "left" | "right";
}

export interface Box {
  x: number;
  y: number;
  width: number;
}

type Element = PDFKit.PDFStructureElement;
/** The library has no option for a heading cell's scope, only the dictionary that it writes. */
type Attributed = Element & { dictionary: { data: { A?: object } } };

export interface Paper {
  size: "A4" | "A6";
  /** In points; without a foot, `finish` writes none. */
  margin: number;
  footHeight: number;
}

const letterPaper: Paper = { size: "A4", margin: 48, footHeight: 56 };

const bodySize = 9;
const cellPadding = { x: 4, y: 5 };
const lineGap = 2;

/**
 * Pages, A4 unless asked otherwise, with a tagged structure, for screen readers (WCAG 2.2 PDF techniques) and for keeping: fonts and colour profile
 * lie inside. The bytes depend on nothing but what is drawn and `date`.
 */
export class PdfSheet {
  static readonly margin = letterPaper.margin;
  readonly width: number;
  private readonly paper: Paper;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: Element;

  constructor(title: string, author: string, date: Date, paper: Paper = letterPaper) {
    const { size, margin, footHeight } = paper;
    this.paper = paper;
    this.pdf = new PDFDocument({
      size,
      margins: { top: margin, left: margin, right: margin, bottom: margin + footHeight },
      // after the last page the feet are drawn, which say how many there are
      bufferPages: true,
      pdfVersion: "1.7",
      subset: "PDF/A-2a",
      tagged: true,
      lang: "en-GB",
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: date, ModDate: date },
    });
    for (const [name, font] of Object.entries(pdfFonts())) {
      // since 0.20 a parsed font is taken as it is, which the types don't know yet; parsing is most of the work otherwise
      this.pdf.registerFont(name, font as unknown as Buffer);
    }
    this.width = this.pdf.page.width - 2 * margin;
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
  }

  /** Writes a paragraph or heading, and gives the y below it. */
  text(tag: "H1" | "H2" | "P", text: string, { x, y, width }: Box, style: TextStyle = {}): number {
    const words = printable(text);
    const height = this.heightOf(words, width, style);
    this.root.add(this.pdf.struct(tag, {}, () => this.write(words, { x, y, width }, style)));
    return y + height;
  }

  /** What a screen reader passes over: ornaments, rules and grounds. */
  ornament(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent("Artifact", { type: "Layout" });
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }

  rule(y: number, x: number = this.paper.margin, width: number = this.width): void {
    this.ornament((pdf) =>
      pdf
        .lineWidth(0.75)
        .strokeColor(colour.line)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }

  /** The y at which something of this height fits: the given one, or the top of a new page. */
  room(y: number, height: number): number {
    return y + height <= this.pdf.page.maxY() ? y : this.newPage();
  }

  /** Begins a page, and gives the y of its top. */
  newPage(): number {
    this.pdf.addPage();
    return this.paper.margin;
  }

  /** Draws a table; the first column heads its row. Rows stay whole, and a new page repeats the headings to the eye. */
  table(columns: Column[], rows: string[][], at: { x: number; y: number }): number {
    const table = this.pdf.struct("Table");
    this.root.add(table);
    const headings = columns.map(({ heading }) => heading);
    let y = this.row(table, columns, headings, at, "Column");
    for (const row of rows) {
      const height = this.rowHeight(columns, row);
      if (y + height > this.pdf.page.maxY()) {
        y = this.newPage();
        this.ornament(() => this.cells(columns, headings.map(printable), { x: at.x, y }, "strong"));
        y += this.rowHeight(columns, headings);
        this.rule(y, at.x, totalWidth(columns));
      }
      y = this.row(table, columns, row, { x: at.x, y }, "Row");
    }
    table.end();
    return y;
  }

  /** Ends the document; `foot` is written at the bottom of each page beside its number, on paper that has a foot. */
  async finish(foot: string): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    const { margin, footHeight } = this.paper;
    for (let page = 0; page < count && footHeight > 0; page++) {
      this.pdf.switchToPage(page);
      const y = this.pdf.page.height - margin - footHeight + 20;
      // below the margin, where text would otherwise begin a new page
      this.pdf.page.margins.bottom = 0;
      this.rule(y - 8);
      this.pdf.markContent("Artifact", { type: "Pagination" });
      this.write(
        printable(foot),
        { x: margin, y, width: this.width - 90 },
        { size: 7.5, colour: colour.quiet },
      );
      this.write(
        `Page ${page + 1} of ${count}`,
        { x: margin + this.width - 80, y, width: 80 },
        { size: 7.5, colour: colour.quiet, align: "right" },
      );
      this.pdf.endMarkedContent();
    }
    this.root.end();
    const chunks: Buffer[] = [];
    this.pdf.end();
    for await (const chunk of this.pdf) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  private row(
    table: Element,
    columns: Column[],
    texts: string[],
    { x, y }: { x: number; y: number },
    scope: "Column" | "Row",
  ): number {
    const height = this.rowHeight(columns, texts);
    const row = this.pdf.struct("TR");
    table.add(row);
    let left = x;
    columns.forEach((column, index) => {
      const isHeading = scope === "Column" || index === 0;
      const box = { x: left + cellPadding.x, y: y + cellPadding.y, width: column.width - 2 * cellPadding.x };
      const words = printable(texts[index]!);
      const style: TextStyle = { align: column.align, font: scope === "Column" ? "strong" : "text" };
      const cell = this.pdf.struct(isHeading ? "TH" : "TD", {}, () => this.write(words, box, style));
      if (isHeading) (cell as Attributed).dictionary.data.A = { O: "Table", Scope: scope };
      row.add(cell);
      left += column.width;
    });
    row.end();
    this.rule(y + height, x, totalWidth(columns));
    return y + height;
  }

  private cells(columns: Column[], texts: string[], { x, y }: { x: number; y: number }, font: PdfFont): void {
    let left = x;
    columns.forEach(({ width, align }, index) => {
      const box = { x: left + cellPadding.x, y: y + cellPadding.y, width: width - 2 * cellPadding.x };
      this.write(texts[index]!, box, { align, font });
      left += width;
    });
  }

  private rowHeight(columns: Column[], texts: string[]): number {
    const heights = columns.map(({ width }, index) =>
      this.heightOf(printable(texts[index]!), width - 2 * cellPadding.x, { font: "strong" }),
    );
    return Math.max(...heights) + 2 * cellPadding.y;
  }

  private heightOf(text: string, width: number, { font = "text", size = bodySize }: TextStyle): number {
    return this.pdf.font(font).fontSize(size).heightOfString(text, { width, lineGap });
  }

  private write(text: string, { x, y, width }: Box, style: TextStyle): void {
    const { font = "text", size = bodySize, align = "left" } = style;
    this.pdf
      .font(font)
      .fontSize(size)
      .fillColor(style.colour ?? colour.ink)
      // figures of one width, so that amounts stand under each other
      .text(text, x, y, { width, align, lineGap, features: font === "display" ? undefined : ["tnum"] });
  }
}

function totalWidth(columns: Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
