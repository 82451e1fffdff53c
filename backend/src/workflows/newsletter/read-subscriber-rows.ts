import { addressKey } from "@balance/compliance/address-key";
import { newsletterTopics, type NewsletterTopic, signUpLimits } from "@balance/contracts/newsletter";
import { z } from "@medusajs/framework/zod";
import { parse } from "csv-parse/sync";
import { delimiterOf } from "../../csv/delimiter-of";
import { consentMethods, type ConsentMethod } from "../../modules/newsletter/subscriber-states";

export const mostRows = 5000;

export interface SubscriberCsvRow {
  email: string;
  address_key: string;
  first_name: string;
  topics: NewsletterTopic[];
  consented_at: Date;
  consent_source: string;
  consent_wording: string;
  method: ConsentMethod;
  evidence: string;
}

/** A line of the file, counted as a spreadsheet counts: the header is line 1. */
export type ReadRow<Row> = { line: number; row: Row } | { line: number; refusal: string };

export type ReadFile<Row> = { ok: true; rows: ReadRow<Row>[] } | { ok: false; message: string };

const text = (name: string, most: number) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(most, `${name} is too long: ${most} characters at most.`)
    .refine((value) => !/(?!\n)\p{Cc}/u.test(value), `${name} holds control characters.`);
const required = (name: string, most: number) => text(name, most).min(1, `${name} is missing.`);

const email = required("email", signUpLimits.email)
  .pipe(z.email("This is no email address."))
  .refine((typed) => addressKey(typed) !== null, "This is no email address.");

/** Consent evidence in each row: without date, source and wording it proves nothing (UK GDPR art 7(1)). */
const subscriberRow = z.object({
  email,
  first_name: text("first_name", signUpLimits.first_name).default(""),
  topics: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(/[;|]/)
        .map((topic) => topic.trim())
        .filter(Boolean),
    )
    .pipe(
      z.array(
        z.enum(newsletterTopics, `topics must be of ${newsletterTopics.join(", ")}, parted by semicolons.`),
      ),
    ),
  consent_date: required("consent_date", 40).transform((typed, context) => {
    const isDate = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(typed);
    const date = new Date(typed.replace(" ", "T"));
    if (!isDate || Number.isNaN(date.getTime())) {
      context.addIssue({
        code: "custom",
        message: "consent_date must be like 2025-03-31 or 2025-03-31T14:05Z.",
      });
      return z.NEVER;
    }
    if (date.getTime() > Date.now()) {
      context.addIssue({ code: "custom", message: "consent_date lies in the future." });
      return z.NEVER;
    }
    return date;
  }),
  consent_source: required("consent_source", 200),
  consent_wording: required("consent_wording", 2000).refine(
    (words) => words.length >= 20,
    "consent_wording must be the words that the person agreed to.",
  ),
  consent_method: z
    .string()
    .trim()
    .default("")
    .transform((method) => method || "paper")
    .pipe(z.enum(consentMethods, `consent_method must be one of ${consentMethods.join(", ")}.`)),
  evidence: text("evidence", 300).default(""),
});

/** Reads a file of subscribers; a row that proves no consent comes back with the reason. Throws nothing for bad input. */
export function readSubscriberRows(csv: string): ReadFile<SubscriberCsvRow> {
  const needed = ["email", "consent_date", "consent_source", "consent_wording"];
  return readCsv<SubscriberCsvRow>(csv, needed, (record) => {
    const parsed = subscriberRow.safeParse(record);
    if (!parsed.success) {
      return { refusal: [...new Set(parsed.error.issues.map(({ message }) => message))].join(" ") };
    }
    const { email, topics, consent_date, consent_method, ...rest } = parsed.data;
    const row = {
      ...rest,
      email,
      address_key: addressKey(email)!,
      topics:
        topics.length > 0
          ? newsletterTopics.filter((topic) => topics.includes(topic))
          : [...newsletterTopics],
      consented_at: consent_date,
      method: consent_method,
    };
    return { row };
  });
}

/** Reads a file of past customers' addresses: one column, `email`; others are ignored and never kept. */
export function readPastCustomerRows(csv: string): ReadFile<string> {
  return readCsv<string>(csv, ["email"], (record) => {
    const key = addressKey(String((record as { email?: string }).email ?? ""));
    return key === null ? { refusal: "This is no email address." } : { row: key };
  });
}

function readCsv<Row>(
  csv: string,
  needed: string[],
  read: (record: unknown) => { row: Row; refusal?: never } | { refusal: string },
): ReadFile<Row> {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(csv),
      info: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    }) as unknown as typeof records;
  } catch (error) {
    return { ok: false, message: `This file can't be read as CSV: ${(error as Error).message}` };
  }
  const [first] = records;
  if (!first) return { ok: false, message: "The file holds no rows below its header." };
  const missing = needed.filter((name) => !(name in first.record));
  if (missing.length > 0) {
    return { ok: false, message: `The first line must name these columns too: ${missing.join(", ")}.` };
  }
  if (records.length > mostRows) {
    return {
      ok: false,
      message: `${records.length} rows are too many at once: split the file into ${mostRows} each.`,
    };
  }
  const rows = records.map(({ record, info }): ReadRow<Row> => {
    const result = read(record);
    const line = info.lines;
    return result.refusal === undefined ? { line, row: result.row } : { line, refusal: result.refusal };
  });
  return { ok: true, rows };
}
