import { type LabelEntry, labelEntryShape } from "../../modules/label/label-shape";
import {
  type CellKind,
  jsonCell,
  listCell,
  numberCell,
  oneOfCell,
  optional,
  textCell,
  yesNoCell,
} from "./cell-kinds";
import { column, type Column, columnOf } from "./column";

type Portion = LabelEntry["daily_portion"];
type Operator = LabelEntry["operator"];

const shape = labelEntryShape.shape;

/** For what stands deeper in a label than its own fields. */
const label = <Value>(
  name: string,
  kind: CellKind<Value>,
  get: (label: LabelEntry) => Value,
  set: (label: LabelEntry, value: Value) => void,
) => column(`label_${name}`, kind, get, set);

function field<Field extends keyof LabelEntry>(name: Field, kind: CellKind<LabelEntry[Field]>) {
  return columnOf<LabelEntry, Field>(`label_${name}`, name, kind);
}

function portion<Field extends keyof Portion>(name: Field, kind: CellKind<Portion[Field]>) {
  return label(
    `daily_portion_${name}`,
    kind,
    ({ daily_portion }) => daily_portion[name],
    ({ daily_portion }, value) => (daily_portion[name] = value),
  );
}

function operator<Field extends keyof Operator>(name: Field, kind: CellKind<Operator[Field]>) {
  return label(
    `operator_${name}`,
    kind,
    (entry) => entry.operator[name],
    (entry, value) => (entry.operator[name] = value),
  );
}

/** An empty cell is an empty list. */
function listOf<Item>(items: CellKind<Item[]>): CellKind<Item[]> {
  return {
    write: (value) => (value.length === 0 ? "" : items.write(value)),
    read: (cell) => (cell.trim() === "" ? { value: [] } : items.read(cell)),
  };
}

/** Codes of a register, parted by semicolons. */
function codes<Code extends string>(list: {
  safeParse: (value: unknown) => { success: boolean; data?: Code[] };
}) {
  const kind: CellKind<Code[]> = {
    write: (value) => listCell.write(value),
    read: (cell) => {
      const read = listCell.read(cell);
      if ("problem" in read) return read;
      const known = list.safeParse(read.value);
      return known.success && known.data
        ? { value: known.data }
        : { problem: `names a code that there isn't: “${cell}”` };
    },
  };
  return kind;
}

/** Every particular of a label that staff enter. The two checks are a person's word, given in the admin and never by a file. */
export const labelColumns: readonly Column<LabelEntry>[] = [
  field("legal_name", textCell),
  field("regulatory_class", oneOfCell(shape.regulatory_class.options)),
  field("characterising_substances", listCell),
  field("ingredients", listOf(jsonCell(shape.ingredients))),
  field("contains_allergens", codes(shape.contains_allergens)),
  field("may_contain", codes(shape.may_contain)),
  field("allergen_free_text", optional(textCell)),
  field("quid", listOf(jsonCell(shape.quid))),
  field("has_sweetener", yesNoCell),
  portion("text", textCell),
  portion("amount", numberCell),
  portion("unit", textCell),
  portion("grams", optional(numberCell)),
  portion("millilitres", optional(numberCell)),
  field("actives", listOf(jsonCell(shape.actives))),
  field("nutrition", optional(jsonCell(shape.nutrition.unwrap()))),
  field("directions", textCell),
  field("storage", textCell),
  field("warnings", listCell),
  field("not_suitable_for", listCell),
  field("country_of_origin", optional(textCell)),
  operator("name", textCell),
  operator("address", textCell),
  operator("placeholder", yesNoCell),
  field("sealed_for_hygiene", yesNoCell),
  field("seal", optional(textCell)),
  field("claims", listCell),
  label(
    "claim_under_name",
    optional(textCell),
    ({ brand_name_needs_claim }) => brand_name_needs_claim?.claim ?? null,
    (entry, claim) => {
      entry.brand_name_needs_claim =
        claim === null ? null : { fallback: null, ...entry.brand_name_needs_claim, claim };
    },
  ),
  label(
    "claim_under_name_fallback",
    optional(textCell),
    ({ brand_name_needs_claim }) => brand_name_needs_claim?.fallback ?? null,
    (entry, fallback) => {
      if (entry.brand_name_needs_claim) entry.brand_name_needs_claim.fallback = fallback;
    },
  ),
  field("supplier_spec", optional(jsonCell(shape.supplier_spec.unwrap()))),
  field("is_demonstration", yesNoCell),
];
