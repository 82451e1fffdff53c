import { dispatchLimits, dispatchQueues } from "@balance/contracts/dispatch-desk";
import { z } from "@medusajs/framework/zod";

const { reason: mostReason, note: mostNote, tracking, carrier, batch } = dispatchLimits;
const units = z.number().int().min(1).max(10_000);
const id = z.string().min(1).max(100);
const key = z.string().min(8).max(100);
const reason = z
  .string()
  .trim()
  .min(3, "Say why, in a few words.")
  .max(mostReason, `${mostReason} characters at most.`);
const line = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, `${most} characters at most.`)
    .refine((text) => !/\p{Cc}/u.test(text), "One line of plain text, please.");
const filled = (message: string) => line().min(1, message);

export const listDispatchOrdersQuery = z.strictObject({
  queue: z.enum(dispatchQueues).default("to_pack"),
  q: z.string().trim().max(100).default(""),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const pickListQuery = z.strictObject({ location_id: id.optional() });

/** Several parcels are several `parcel_id`. */
export const papersQuery = z.strictObject({
  kind: z.enum(["slip", "label"]),
  parcel_id: z.preprocess(
    (value): unknown => (Array.isArray(value) ? value : [value]),
    z.array(id).min(1).max(batch),
  ),
});

export const packParcelBody = z.strictObject({
  key,
  location_id: id.optional(),
  lines: z
    .array(z.strictObject({ line_item_id: id, quantity: units }))
    .min(1, "Nothing is in the parcel yet.")
    .max(200)
    .refine(
      (lines) => new Set(lines.map(({ line_item_id }) => line_item_id)).size === lines.length,
      "Each line of the order stands once.",
    ),
  lots: z
    .array(z.strictObject({ line_item_id: id, inventory_item_id: id, lot_id: id, quantity: units }))
    .max(500)
    .refine(
      (lots) =>
        new Set(lots.map((lot) => [lot.line_item_id, lot.inventory_item_id, lot.lot_id].join(" "))).size ===
        lots.length,
      "Each lot of a line stands once.",
    )
    .optional(),
});

export const moveParcelBody = z.discriminatedUnion("to", [
  z.strictObject({
    to: z.literal("sent"),
    carrier: line(carrier).min(1, "Say which carrier has it."),
    tracking_number: line(tracking),
  }),
  z.strictObject({ to: z.literal("ready") }),
  z.strictObject({ to: z.literal("handed_over") }),
  z.strictObject({ to: z.literal("delivered") }),
  z.strictObject({ to: z.literal("lost"), reason }),
  z.strictObject({ to: z.literal("cancelled"), reason }),
]);

export const replaceParcelBody = z.strictObject({ key });

export const receiveReturnBody = z.strictObject({
  ...{ key, line_item_id: id, inventory_item_id: id, lot_id: id, quantity: units },
  condition: reason,
});

export const decideReturnBody = z.strictObject({
  decision: z.enum(["destroyed", "back_on_sale"]),
  reason,
});

export const correctAddressBody = z.strictObject({
  first_name: filled("Enter the first name."),
  last_name: filled("Enter the last name."),
  company: line(),
  address_1: filled("Enter the street and number."),
  address_2: line(),
  city: filled("Enter the town."),
  postal_code: filled("Enter the postcode."),
  phone: line(40),
});

export const addNoteBody = z.strictObject({
  note: z.string().trim().min(1, "Write the note first.").max(mostNote, `${mostNote} characters at most.`),
});

export type ListDispatchOrdersQuery = z.infer<typeof listDispatchOrdersQuery>;
export type PickListQuery = z.infer<typeof pickListQuery>;
export type PapersQuery = z.infer<typeof papersQuery>;
