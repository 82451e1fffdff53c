import { allergenCodes } from "@balance/compliance/allergens";
import { netQuantityUnits, unitNames } from "@balance/compliance/pack-facts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteOrderMark, csvLine } from "../../csv/csv-line";
import { guardedCell, unguardedCell } from "../../csv/formula-guard";
import { allColumns } from "./columns";
import { rowsOfProduct } from "./export-product-file";
import { planProduct } from "./plan-product";
import { productStatuses, type ProductRecord, type VariantRecord } from "./product-record";
import { readProductFile } from "./read-product-file";

/** What breaks files: quotes, commas, line breaks of all kinds, pounds, formulas, and anything else that can be typed. */
const awkward = fc.constantFrom(
  '"',
  '""',
  ",",
  ";",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "£",
  "µg",
  "'",
  "=1+1",
  "+44 1208",
  "-5",
  "@SUM(A1)",
  "'=x",
  "[",
  "]",
  "🐟",
  "\\",
);
/** As objects of the shop are. */
const record = <Fields extends object>(fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }) =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<Fields>;
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(""))
  .filter((words) => !/(?![\n\r\t])\p{Cc}/u.test(words) && words.isWellFormed() && !words.includes("\uFFFD"));
const said = text.filter((words) => words.trim() !== "");
const optional = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
const amount = fc
  .double({ min: 0, max: 1e9, noNaN: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const texts = fc.array(text, { maxLength: 4 });
const codes = fc.uniqueArray(fc.constantFrom(...allergenCodes), { maxLength: 3 });
const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nutrition = record({
  energy_kj: amount,
  energy_kcal: amount,
  fat_g: amount,
  saturates_g: amount,
  carbohydrate_g: amount,
  sugars_g: amount,
  fibre_g: amount,
  protein_g: amount,
  salt_g: amount,
});

const label = record({
  legal_name: text,
  regulatory_class: fc.constantFrom("food_supplement" as const, "food" as const),
  characterising_substances: texts,
  ingredients: fc.array(
    record({
      name: text,
      allergen_codes: codes,
      emphasise: optional(text),
      percent: optional(amount),
      additive_class: optional(text),
    }),
    { maxLength: 3 },
  ),
  contains_allergens: codes,
  may_contain: codes,
  allergen_free_text: optional(said),
  quid: fc.array(record({ ingredient: text, percent: amount }), { maxLength: 2 }),
  has_sweetener: fc.boolean(),
  daily_portion: record({
    text,
    amount,
    unit: text,
    grams: optional(amount),
    millilitres: optional(amount),
  }),
  actives: fc.array(record({ id: text, name: text, form: optional(text), amount, unit: text }), {
    maxLength: 3,
  }),
  nutrition: optional(
    record({
      basis: fc.constantFrom("per 100 g" as const, "per 100 ml" as const),
      per_100: nutrition,
      serving: optional(text),
      per_serving: optional(nutrition),
    }),
  ),
  directions: text,
  storage: text,
  warnings: texts,
  not_suitable_for: texts,
  country_of_origin: optional(said),
  operator: record({ name: text, address: text, placeholder: fc.boolean() }),
  sealed_for_hygiene: fc.boolean(),
  seal: optional(said),
  claims: texts,
  brand_name_needs_claim: optional(record({ claim: said, fallback: optional(said) })),
  supplier_spec: optional(
    record({
      document: text,
      version: optional(text),
      species: optional(text),
      allergens: codes,
      may_contain: codes,
      aloe: optional(record({ inner_leaf: fc.boolean(), decolourised: fc.boolean(), aloin_ppm: amount })),
    }),
  ),
  is_demonstration: fc.boolean(),
});

const name = said.map((words) => words.trim());
const lot = record({
  code: name.filter((code) => code.toLowerCase() !== "unassigned"),
  best_before: optional(day),
  quantity: fc.integer({ min: 1, max: 1e6 }),
  supplier: optional(said),
  invoice_reference: optional(said),
  received_on: optional(day),
});
const variant: fc.Arbitrary<VariantRecord> = record({
  sku: name,
  title: said,
  price_pence: optional(fc.integer({ min: 0, max: 99_999_999 })),
  weight_g: optional(amount),
  length_mm: optional(amount),
  width_mm: optional(amount),
  height_mm: optional(amount),
  net_quantity: optional(amount),
  net_quantity_unit: optional(fc.constantFrom<string>(...netQuantityUnits)),
  unit_count: optional(fc.nat(1e6)),
  unit_name: optional(fc.constantFrom<string>(...unitNames)),
  min_remaining_shelf_life_days: optional(fc.nat(1000)),
  is_counted: fc.boolean(),
  parts: fc.array(
    record({ sku: fc.stringMatching(/^[A-Z0-9-]{1,12}$/), quantity: fc.integer({ min: 1, max: 99 }) }),
    { maxLength: 2 },
  ),
  lots: fc.uniqueArray(lot, { maxLength: 3, selector: ({ code }) => code.toLowerCase() }),
}).map((one) => (one.parts.length > 0 ? { ...one, lots: [] } : one));
const product: fc.Arbitrary<ProductRecord> = record({
  handle: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  title: said,
  subtitle: optional(said),
  description: optional(said),
  status: fc.constantFrom(...productStatuses),
  kind: optional(said),
  categories: fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 3 })
    .map((handles) => handles.toSorted()),
  label: optional(label),
  variants: fc.uniqueArray(variant, { minLength: 1, maxLength: 3, selector: ({ sku }) => sku.toLowerCase() }),
});

const facts = {
  kinds: [],
  categories: [],
  skuOwners: new Map<string, string>(),
  partSkus: new Set<string>(),
  hasOneOption: true,
};

function fileOf(products: ProductRecord[]): string {
  return byteOrderMark + [[...allColumns], ...products.flatMap(rowsOfProduct)].map(csvLine).join("");
}

describe("a product file that was taken out", () => {
  it("says the same of every product, whatever its texts, label and lots hold, when it is brought in again", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(product, {
          minLength: 1,
          maxLength: 3,
          comparator: (a, b) =>
            a.handle === b.handle ||
            a.variants.some((one) =>
              b.variants.some((other) => one.sku.toLowerCase() === other.sku.toLowerCase()),
            ),
        }),
        (products) => {
          const file = readProductFile(fileOf(products));
          if (!file.ok) throw new Error(file.message);
          expect(file.products.map(({ handle }) => handle)).toEqual(products.map(({ handle }) => handle));
          for (const [index, current] of products.entries()) {
            const plan = planProduct(file.products[index]!, current, facts);
            expect(
              plan.lines.flatMap(({ problems, notes, changes }) => [...problems, ...notes, ...changes]),
            ).toEqual([]);
            expect(plan.outcome).toBe("same");
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("makes the same product where there is none yet", () => {
    fc.assert(
      fc.property(product, (one) => {
        const file = readProductFile(fileOf([one]));
        if (!file.ok) throw new Error(file.message);
        const known = {
          ...facts,
          kinds: one.kind === null ? [] : [one.kind],
          categories: one.categories,
          partSkus: new Set(one.variants.flatMap(({ parts }) => parts.map(({ sku }) => sku))),
        };
        const { wanted } = planProduct(file.products[0]!, null, known);
        expect(fileOf([wanted])).toBe(fileOf([one]));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a cell that a spreadsheet would run", () => {
  it.each(["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "  =1", " '=1"])(
    "%j is guarded, and says the same",
    (cell) => {
      expect(guardedCell(cell)).toBe(`'${cell}`);
      expect(unguardedCell(guardedCell(cell))).toBe(cell);
    },
  );

  it("is never the first thing of any cell of a file", () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(guardedCell(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguardedCell(guardedCell(cell))).toBe(cell);
      }),
    );
  });
});
