import { allergensOf } from "@balance/compliance/allergens";
import type { TextToCheck } from "@balance/compliance/checked-text";
import { claimFactsOf } from "@balance/compliance/claim-facts";
import type { LabelRecord } from "@balance/compliance/label-record";
import type { Pack } from "@balance/compliance/pack-facts";
import type { LabelForEditing } from "../../workflows/label/read-label-for-editing";

/** What the editor holds while staff write: the label, and the pack of each variant as far as it is typed. */
export interface LabelDraft {
  label: LabelRecord;
  packs: { variant_id: string; title: string; pack: DraftPack }[];
}

export type DraftPack = Omit<Pack, "net_quantity"> & { net_quantity: number | null };

export interface GroupProps {
  draft: LabelDraft;
  change: (label: Partial<LabelRecord>) => void;
  /** What is wrong with a field, once it should be said. */
  errorOf: (field: keyof LabelRecord | "net_quantity") => string | undefined;
}

export function draftOf({ label, variants }: LabelForEditing): LabelDraft {
  const nothing: DraftPack = {
    net_quantity: null,
    net_quantity_unit: "g",
    unit_count: null,
    unit_name: null,
  };
  return {
    label,
    packs: variants.map(({ id, title, pack }) => ({ variant_id: id, title, pack: pack ?? nothing })),
  };
}

/** Null while the net quantity is missing. */
export function packIn(pack: DraftPack): Pack | null {
  return pack.net_quantity !== null && pack.net_quantity > 0
    ? { ...pack, net_quantity: pack.net_quantity }
    : null;
}

/** What follows from what was typed, and is never typed: the "Contains" line and whether there is a sweetener. */
export function withDerived(label: LabelRecord): LabelRecord {
  return {
    ...label,
    contains_allergens: allergensOf(label.ingredients),
    has_sweetener: label.ingredients.some((one) => one.additive_class === "sweetener"),
  };
}

/** Where a text of the label stands, and what this label allows it to say; `field` is the guard's name. */
export function saidOn(label: LabelRecord, field: string): Omit<TextToCheck, "text"> {
  return { surface: "product", field, ...claimFactsOf(label) };
}

/** The body of a save: without empty lines, and without the checks that only a named person's word writes. */
export function saveBodyOf({ label, packs }: LabelDraft, version: string | null): object {
  const entry: Partial<LabelRecord> = { ...label };
  delete entry.label_verified;
  delete entry.novel_food_checked;
  const filled = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== "");
  return {
    version,
    label: {
      ...entry,
      characterising_substances: filled(label.characterising_substances),
      not_suitable_for: filled(label.not_suitable_for),
      quid: label.quid.filter(({ ingredient }) => ingredient.trim() !== ""),
      allergen_free_text: label.allergen_free_text?.trim() || null,
      country_of_origin: label.country_of_origin?.trim() || null,
      seal: label.seal?.trim() || null,
    },
    packs: packs.map(({ variant_id, pack }) => ({ variant_id, pack: packIn(pack) })),
  };
}
