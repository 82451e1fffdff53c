import { recallOutcomes, recallWishes } from "@balance/contracts/recall";
import {
  contactChannels,
  type OpenRecallRequest,
  type PackReplacementRequest,
  type RecallRecords,
  type RecallWords,
  recallPeopleViews,
  recallTypes,
  type RecordAnswerRequest,
  remedyKinds,
  type StartRemediesRequest,
} from "@balance/contracts/recall-desk";
import { z } from "@medusajs/framework/zod";

const offset = z.coerce.number().int().min(0).default(0);

/** One line of plain text: it goes into mails, and into a form that has a line for it. */
const line = (name: string, most: number) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(most, `${name} is too long: ${most} characters at most.`)
    .refine((text) => !/\p{Cc}/u.test(text), `${name} must be one line of plain text.`);

/** A safety notice advertises nothing: no exclamation, and no address but the one to answer at. */
const sober = (name: string, most: number) =>
  line(name, most)
    .refine((text) => !text.includes("!"), `${name}: a safety notice needs no exclamation mark.`)
    .refine(
      (text) => !/https?:\/\/|www\./iu.test(text),
      `${name}: links are added by the shop; leave them out.`,
    );

export const listRecallsQuery = z.strictObject({ offset });
export const recallLotsQuery = z.strictObject({ q: z.string().trim().max(200).default("") });
export const recallPeopleQuery = z.strictObject({
  view: z.enum(recallPeopleViews).default("all"),
  q: z.string().trim().max(200).default(""),
  offset,
});
export const recallReportQuery = z.strictObject({ format: z.enum(["csv", "page"]).default("page") });

export const openRecallBody: z.ZodType<OpenRecallRequest> = z.strictObject({
  form_id: z.uuid("This form is broken. Load the page again."),
  type: z.enum(recallTypes, "Choose what kind of recall it is."),
  hazard: line("The hazard", 500).min(1, "Say what is wrong with the goods."),
  lot_ids: z
    .array(z.string().min(1).max(100), "Choose the lots.")
    .min(1, "Choose one lot at least.")
    .max(200, "Choose 200 lots at most."),
});

export const recallWordsBody: z.ZodType<RecallWords> = z.strictObject({
  product_name: sober("The product’s name", 200),
  brand: sober("The brand", 100),
  pack_sizes: sober("The pack size", 200),
  where_to_find: sober("Where the batch is printed", 300),
  reason: sober("The reason", 500),
  risk_statement: sober("The risk", 500),
  action: sober("What to do with it", 300),
  refund_terms: sober("How to get the money back", 300),
  contact: sober("The contact", 300),
});

export const recallRecordsBody: z.ZodType<RecallRecords> = z.strictObject({
  hazard: line("The hazard", 500).min(1, "Say what is wrong with the goods."),
  root_cause: line("The root cause", 1000),
  fsa_ref: line("The FSA reference", 100),
  la_ref: line("The council’s reference", 100),
});

export const recordAnswerBody: z.ZodType<RecordAnswerRequest> = z.strictObject({
  answer: z
    .strictObject({
      outcome: z.enum(recallOutcomes, "Choose what became of it."),
      wants: z.enum(recallWishes, "Choose what they want."),
    })
    .optional(),
  by: z.enum(contactChannels, "Choose how you spoke with them."),
  quantity_back: z.number().int().min(0).max(100_000).optional(),
  note: line("The note", 500).optional(),
});

export const startRemediesBody: z.ZodType<StartRemediesRequest> = z.strictObject({
  kind: z.enum(remedyKinds),
  person_ids: z.array(z.string().min(1).max(100)).min(1).max(1000).optional(),
});

export const packReplacementBody: z.ZodType<PackReplacementRequest> = z.strictObject({
  key: z.string().min(8).max(100),
});

export type ListRecallsQuery = z.infer<typeof listRecallsQuery>;
export type RecallLotsQuery = z.infer<typeof recallLotsQuery>;
export type RecallPeopleQuery = z.infer<typeof recallPeopleQuery>;
export type RecallReportQuery = z.infer<typeof recallReportQuery>;
