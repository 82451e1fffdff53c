import { netQuantityUnits, unitNames } from "@balance/compliance/pack-facts";
import { z } from "@medusajs/framework/zod";
import { labelEntryShape } from "../../../modules/label/label-shape";
import { labelChecks } from "../../../workflows/label/confirm-label";

const pack = z.strictObject({
  net_quantity: z.number().positive().finite(),
  net_quantity_unit: z.enum(netQuantityUnits),
  unit_count: z.number().int().positive().nullable(),
  unit_name: z.enum(unitNames).nullable(),
});

export const saveLabelBody = z.strictObject({
  label: labelEntryShape,
  version: z.string().nullable(),
  packs: z.array(z.strictObject({ variant_id: z.string(), pack: pack.nullable() })).max(100),
});
export type SaveLabelBody = z.infer<typeof saveLabelBody>;

export const savePicturesBody = z.strictObject({
  pictures: z
    .array(
      z.strictObject({
        id: z.string().nullable(),
        url: z.string().min(1).max(2000),
        alt: z.string().max(300),
      }),
    )
    .max(50),
});
export type SavePicturesBody = z.infer<typeof savePicturesBody>;

export const labelCheckBody = z.strictObject({
  check: z.enum(labelChecks),
  source_doc: z
    .string("Say what you compared it with.")
    .trim()
    .min(1, "Say what you compared it with.")
    .max(500),
});
export type LabelCheckBody = z.infer<typeof labelCheckBody>;
