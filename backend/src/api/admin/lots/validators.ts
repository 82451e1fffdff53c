import { z } from "@medusajs/framework/zod";
import { lotStatuses, postingKinds, shelves } from "../../../modules/lot/stock-words";
import { bestBefore, lotCode, receivedOn, unitCount } from "../../../workflows/lot/typed-lot";

const id = (what: string) => z.string(`Choose ${what}.`).min(1, `Choose ${what}.`).max(100);
const location_id = id("a location");
const shelf = z.enum(shelves, 'Say whether the units are on "sale" or "held".');
const text = (name: string, most = 200) =>
  z.string().trim().max(most, `${name} has ${most} characters at most.`);

/** What every change of the stock is sent with. */
export const change = {
  key: z.uuid("Send a key (a UUID) that is new for every change."),
  reason: z
    .string("Give a reason: it is kept with the change.")
    .trim()
    .min(3, "Give a reason: it is kept with the change.")
    .max(500, "Keep the reason under 500 characters."),
};

export const page = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

const yes = z.enum(["true", "false"]).transform((typed) => typed === "true");

export const listLotsQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  status: z.enum(lotStatuses).optional(),
  inventory_item_id: z.string().max(100).optional(),
  location_id: z.string().max(100).optional(),
  with_units: yes.optional(),
  ...page,
});

export const listPostingsQuery = z.strictObject({
  kind: z.enum(postingKinds).optional(),
  inventory_item_id: z.string().max(100).optional(),
  lot_id: z.string().max(100).optional(),
  location_id: z.string().max(100).optional(),
  order_id: z.string().max(100).optional(),
  ...page,
});

export const listQuestionsQuery = z.strictObject({ answered: yes.default(false), ...page });

export const listLevelsQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  low: yes.optional(),
  near_expiry: yes.optional(),
  location_id: z.string().max(100).optional(),
  ...page,
});

const about = {
  best_before: bestBefore.nullable(),
  supplier_id: z.string().max(100).nullable().optional(),
  invoice_reference: text("The invoice").nullable().optional(),
  received_on: receivedOn.optional(),
};

export const lowStockBody = z.strictObject({
  low_stock_at: z
    .number("Type how many units are few.")
    .int("Units are counted whole.")
    .min(0, "There can't be fewer than none.")
    .max(100_000, "100,000 at most.")
    .nullable(),
});

export const receiveBody = z.strictObject({
  ...change,
  ...about,
  inventory_item_id: id("a product"),
  code: lotCode,
  location_id,
  quantity: unitCount,
  status: z.enum(["on_sale", "quarantine"]).optional(),
});

export const editLotBody = z.strictObject({
  ...change,
  ...about,
  best_before: bestBefore.nullable().optional(),
  code: lotCode.optional(),
  certificate: z
    .strictObject({ name: text("The file's name").min(1), url: z.url({ protocol: /^https?$/u }).max(1000) })
    .nullable()
    .optional(),
});

export const holdBody = z.strictObject({
  ...change,
  status: z.enum(["blocked", "quarantine"]).default("blocked"),
});

export const changeBody = z.strictObject(change);

export const writeOffBody = z.strictObject({ ...change, location_id, shelf, quantity: unitCount });

/** Units that change shelves where they are. */
export const apartBody = z.strictObject({ ...change, location_id, quantity: unitCount });

export const moveBody = z.strictObject({
  ...change,
  from_location_id: location_id,
  to_location_id: location_id,
  shelf,
  quantity: unitCount,
});

const counted = z
  .number("Type how many units there are.")
  .int("Units are counted whole.")
  .min(0, "There can't be fewer than none.")
  .max(1_000_000, "That is more than a million units: look at the number again.");

export const countBody = z.strictObject({ ...change, location_id, shelf, counted, expected: counted });

export const counterSaleBody = z.strictObject({
  ...change,
  location_id,
  quantity: unitCount,
  reference: text("The receipt").optional(),
});

export const assignBody = z.strictObject({ ...change, location_id, quantity: unitCount });

export const answerBody = z.strictObject({
  ...change,
  lots: z
    .array(z.strictObject({ lot_id: id("a lot"), quantity: unitCount }))
    .max(100, "Say 100 lots at most."),
});

export const receiveFileBody = z.strictObject({
  ...change,
  csv: z
    .string("Choose a file.")
    .min(1, "The file is empty.")
    .max(2_000_000, "The file is larger than 2 MB."),
  dry_run: z.boolean("Say whether this is a dry run."),
  location_id: z.string().max(100).optional(),
});

const supplierFields = {
  address: text("The address", 1000),
  phone: text("The phone number", 60),
  out_of_hours_phone: text("The out-of-hours phone number", 60),
  email: z.union([z.literal(""), z.email("This is no email address.")]),
  food_registration: text("The food registration", 200),
  notes: text("The notes", 5000),
};
const name = text("The name").min(1, "Type the supplier's name.");

export const supplierBody = z.strictObject({
  name,
  address: supplierFields.address.default(""),
  phone: supplierFields.phone.default(""),
  out_of_hours_phone: supplierFields.out_of_hours_phone.default(""),
  email: supplierFields.email.default(""),
  food_registration: supplierFields.food_registration.default(""),
  notes: supplierFields.notes.default(""),
});

export const editSupplierBody = z.strictObject({ name, ...supplierFields }).partial();

export type SupplierBody = z.infer<typeof supplierBody>;
export type EditSupplierBody = z.infer<typeof editSupplierBody>;
export type ListLotsQuery = z.infer<typeof listLotsQuery>;
export type ListPostingsQuery = z.infer<typeof listPostingsQuery>;
export type ListQuestionsQuery = z.infer<typeof listQuestionsQuery>;
export type ListLevelsQuery = z.infer<typeof listLevelsQuery>;
export type LowStockBody = z.infer<typeof lowStockBody>;
export type ReceiveBody = z.infer<typeof receiveBody>;
export type EditLotBody = z.infer<typeof editLotBody>;
export type HoldBody = z.infer<typeof holdBody>;
export type ChangeBody = z.infer<typeof changeBody>;
export type WriteOffBody = z.infer<typeof writeOffBody>;
export type ApartBody = z.infer<typeof apartBody>;
export type MoveBody = z.infer<typeof moveBody>;
export type CountBody = z.infer<typeof countBody>;
export type CounterSaleBody = z.infer<typeof counterSaleBody>;
export type AssignBody = z.infer<typeof assignBody>;
export type AnswerBody = z.infer<typeof answerBody>;
export type ReceiveFileBody = z.infer<typeof receiveFileBody>;
