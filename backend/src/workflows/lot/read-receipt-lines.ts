import { z } from "@medusajs/framework/zod";
import { parse } from "csv-parse/sync";
import { bestBefore, lotCode, receivedOn, unitCount } from "./typed-lot";

const mostLines = 1000;

/** A line of a delivery as it was typed; names are not looked up yet. */
export interface ReceiptLine {
  sku: string;
  lot_code: string;
  best_before: string | null;
  quantity: number;
  location: string;
  supplier: string;
  invoice_reference: string;
  received_on?: string | undefined;
  status: "on_sale" | "quarantine";
}

/** A line counted as a spreadsheet counts: the heading is line 1. */
export interface ReadReceiptLine {
  line: number;
  /** As it stands in the file, for the report. */
  typed: { sku: string; lot_code: string };
  read: { ok: true; line: ReceiptLine } | { ok: false; messages: string[] };
}

export type ReadReceiptFile =
  { ok: true; lines: ReadReceiptLine[]; unknown_columns: string[] } | { ok: false; message: string };

const needed = ["sku", "lot_code", "best_before", "quantity"];
const optional = ["location", "supplier", "invoice_reference", "received_on", "status"];

const words = (name: string) => z.string().trim().max(200, `${name} has 200 characters at most.`).default("");
const orNothing = <Output>(schema: z.ZodType<Output, string>) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed) => (typed === "" ? undefined : typed))
    .pipe(schema.optional());

const receiptLine = z.object({
  sku: z.string().trim().min(1, "sku is missing.").max(100, "sku has 100 characters at most."),
  lot_code: lotCode,
  best_before: orNothing(bestBefore).transform((date) => date ?? null),
  quantity: z
    .string()
    .trim()
    .regex(/^\d{1,7}$/u, {
      error: "quantity must be a whole number above 0, such as 24.",
      abort: true,
    })
    .transform(Number)
    .pipe(unitCount),
  location: words("location"),
  supplier: words("supplier"),
  invoice_reference: words("invoice_reference"),
  received_on: orNothing(receivedOn),
  status: z
    .string()
    .trim()
    .default("")
    .transform((typed) => typed.toLowerCase().replaceAll(" ", "_") || "on_sale")
    .pipe(z.enum(["on_sale", "quarantine"], "status must be on_sale or quarantine, or empty.")),
});

/** Reads a delivery's CSV, with commas or semicolons; throws nothing for bad input. */
export function readReceiptLines(csv: string): ReadReceiptFile {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(csv, {
      bom: true,
      columns: (heading: string[]) => heading.map((name) => name.trim().toLowerCase().replaceAll(" ", "_")),
      delimiter: delimiterOf(csv),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 20_000,
    }) as unknown as typeof records;
  } catch (error) {
    return { ok: false, message: `This file can't be read as CSV: ${(error as Error).message}` };
  }
  const [first] = records;
  if (!first) return { ok: false, message: "The file holds no lines below its heading." };
  const columns = Object.keys(first.record);
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return { ok: false, message: `The first line must name these columns too: ${missing.join(", ")}.` };
  if (records.length > mostLines)
    return {
      ok: false,
      message: `The file has ${records.length} lines; ${mostLines} is the most at a time.`,
    };
  const lines = records.map(({ record, info }): ReadReceiptLine => {
    const parsed = receiptLine.safeParse(record);
    return {
      line: info.lines,
      typed: { sku: record.sku ?? "", lot_code: record.lot_code ?? "" },
      read: parsed.success
        ? { ok: true, line: parsed.data }
        : { ok: false, messages: [...new Set(parsed.error.issues.map(({ message }) => message))] },
    };
  });
  return {
    ok: true,
    lines,
    unknown_columns: columns.filter((name) => !needed.includes(name) && !optional.includes(name)),
  };
}

/** Spreadsheets of other countries write semicolons. */
function delimiterOf(csv: string): string {
  const [heading = ""] = csv.split(/\r?\n/u, 1);
  return heading.includes(";") && !heading.includes(",") ? ";" : ",";
}
