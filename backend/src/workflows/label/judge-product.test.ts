import type { LabelRecord } from "@balance/compliance/label-record";
import { products } from "@balance/demo-shop/catalogue";
import type { DemoProduct } from "@balance/demo-shop/demo-product";
import { describe, expect, it } from "vitest";
import { judgeProduct } from "./judge-product";
import type { GateSubject } from "./read-gate-subjects";

type Subject = GateSubject["content"];

function subjectOf({
  title,
  handle,
  short_description,
  description,
  label,
  variants,
  picture,
}: DemoProduct): Subject {
  return {
    title,
    handle,
    subtitle: short_description,
    description: description.join("\n\n"),
    metadata: null,
    kind: null,
    pictures: [picture, ...variants.map((one) => one.picture)],
    variants: variants.map(({ title: name, sku, net_quantity, unit_count, unit_name }) => ({
      title: name,
      sku,
      metadata: {
        net_quantity: net_quantity.value,
        net_quantity_unit: net_quantity.unit,
        unit_count,
        unit_name,
      },
    })),
    label,
    parts: null,
  };
}

type Change = (label: LabelRecord) => Partial<Record<keyof LabelRecord, unknown>>;
/** `field` is what the answer must name, when it is not the one that was spoilt. */
interface Spoilt {
  what: string;
  change: Change;
  field: string;
}

const spoil = (
  field: keyof LabelRecord,
  values: [what: string, change: Change][],
  named: string = field,
): Spoilt[] => values.map(([what, change]) => ({ what: `${field} ${what}`, change, field: named }));

/** Whatever a supplement, or any food, can't do without; spoilt in every way that is told apart. */
function spoiltLabels(label: LabelRecord): Spoilt[] {
  const isSupplement = label.regulatory_class === "food_supplement";
  return [
    // gone altogether, as a column that somebody emptied by SQL
    ...(Object.keys(label) as (keyof LabelRecord)[]).map((field) => ({
      what: `${field} missing`,
      change: () => ({ [field]: undefined }),
      field,
    })),
    ...(Object.keys(label) as (keyof LabelRecord)[]).map((field) => ({
      what: `${field} of another type`,
      change: () => ({ [field]: 42 }),
      field,
    })),
    ...spoil("legal_name", [
      ["blank", () => ({ legal_name: " " })],
      ["of a dietary supplement", () => ({ legal_name: `${label.legal_name}, dietary supplement` })],
    ]),
    ...(isSupplement
      ? [
          ...spoil("legal_name", [["not saying what it is", () => ({ legal_name: "Powder" })]]),
          ...spoil("characterising_substances", [["empty", () => ({ characterising_substances: [] })]]),
          ...spoil("actives", [["empty", () => ({ actives: [] })]]),
          ...spoil(
            "regulatory_class",
            [["called a food", () => ({ regulatory_class: "food" })]],
            "nutrition",
          ),
          ...label.warnings.map((id) => ({
            what: `warnings without ${id}`,
            change: () => ({ warnings: label.warnings.filter((one) => one !== id) }),
            field: "warnings",
          })),
        ]
      : [
          ...spoil("nutrition", [
            ["empty", () => ({ nutrition: null })],
            [
              "with an energy that its parts don't make",
              () => ({
                nutrition: label.nutrition && {
                  ...label.nutrition,
                  per_100: { ...label.nutrition.per_100, energy_kj: label.nutrition.per_100.energy_kj + 500 },
                },
              }),
            ],
          ]),
          ...spoil(
            "regulatory_class",
            [["called a supplement", () => ({ regulatory_class: "food_supplement" })]],
            "legal_name",
          ),
        ]),
    ...spoil("regulatory_class", [["called a medicine", () => ({ regulatory_class: "medicine" })]]),
    ...spoil("ingredients", [
      ["empty", () => ({ ingredients: [] })],
      [
        "with a nameless one",
        () => ({
          ingredients: [...label.ingredients, { ...label.ingredients[0]!, name: "", percent: null }],
        }),
      ],
      [
        "with an allergen that is not marked",
        () => ({
          ingredients: [
            ...label.ingredients,
            {
              name: "wheat starch",
              allergen_codes: [],
              emphasise: null,
              percent: null,
              additive_class: null,
            },
          ],
        }),
      ],
    ]),
    ...label.contains_allergens.flatMap((code) => [
      ...spoil("contains_allergens", [
        [
          `without ${code}`,
          () => ({ contains_allergens: label.contains_allergens.filter((one) => one !== code) }),
        ],
      ]),
      ...spoil("ingredients", [
        [
          `with ${code} that does not stand out`,
          () => ({ ingredients: label.ingredients.map((one) => ({ ...one, emphasise: null })) }),
        ],
      ]),
    ]),
    ...spoil("daily_portion", [
      ["without words", () => ({ daily_portion: { ...label.daily_portion, text: "" } })],
      ["of nothing", () => ({ daily_portion: { ...label.daily_portion, amount: 0 } })],
      ["without a unit", () => ({ daily_portion: { ...label.daily_portion, unit: "" } })],
      ["of no weight", () => ({ daily_portion: { ...label.daily_portion, grams: null, millilitres: null } })],
    ]),
    ...label.actives.flatMap((active, index) => {
      const withActive = (changes: object) => () => ({
        actives: label.actives.map((one, at) => (at === index ? { ...one, ...changes } : one)),
      });
      return spoil("actives", [
        [`with ${active.name} of no amount`, withActive({ amount: 0 })],
        [`with ${active.name} of no unit`, withActive({ unit: "" })],
        [`with a nameless ${active.name}`, withActive({ name: " " })],
      ]);
    }),
    ...(label.has_sweetener
      ? spoil("has_sweetener", [["unsaid", () => ({ has_sweetener: false })]])
      : spoil("has_sweetener", [["said of none", () => ({ has_sweetener: true })]])),
    ...spoil("directions", [
      ["blank", () => ({ directions: " " })],
      ["with a claim", () => ({ directions: "Take one a day to cure arthritis." })],
    ]),
    ...spoil("storage", [["blank", () => ({ storage: "" })]]),
    ...spoil("warnings", [
      ["with one that does not exist", () => ({ warnings: [...label.warnings, "NOPE"] })],
    ]),
    ...spoil("operator", [
      ["without a name", () => ({ operator: { ...label.operator, name: "" } })],
      ["without an address", () => ({ operator: { ...label.operator, address: " " } })],
    ]),
    ...(label.sealed_for_hygiene ? spoil("seal", [["unsaid", () => ({ seal: null })]]) : []),
    ...spoil("claims", [
      ["with one that nobody authorised", () => ({ claims: [...label.claims, "GLOW"] })],
      ["with one that its amounts don't allow", () => ({ claims: [...label.claims, "SE_HAIR"] })],
    ]),
  ];
}

describe.each(products.map((product) => [product.title, product] as const))("%s", (_, product) => {
  const subject = subjectOf(product);
  const stopping = (changed: Subject) =>
    judgeProduct(changed, true)
      .filter(({ stops }) => stops === "publish")
      .map(({ field }) => field);

  it("may be published and sold as it is", () => {
    expect(judgeProduct(subject, true)).toEqual([]);
  });

  it.each(spoiltLabels(product.label))(
    "is not published with $what, and the answer names $field",
    ({ change, field }) => {
      expect(stopping({ ...subject, label: { ...product.label, ...change(product.label) } })).toContain(
        field,
      );
    },
  );

  it.each(product.variants.map(({ title }, index) => [title, index] as const))(
    "is not published without the net quantity of %s",
    (_title, index) => {
      for (const net_quantity of [undefined, "", 0, -1, "a lot"]) {
        const variants = subject.variants.map((variant, at) =>
          at === index ? { ...variant, metadata: { ...variant.metadata, net_quantity } } : variant,
        );
        expect(stopping({ ...subject, variants })).toContain("net_quantity");
      }
    },
  );

  it("is not published without a label, or without a variant", () => {
    expect(stopping({ ...subject, label: null })).toContain("label");
    expect(stopping({ ...subject, variants: [] })).toContain("net_quantity");
  });

  it.each(["title", "subtitle", "description", "handle"] as const)(
    "is not published with a claim in its %s",
    (field) => {
      expect(stopping({ ...subject, [field]: "cures-arthritis and prevents flu" })).toContain(field);
    },
  );

  it("is not published with a claim under a picture", () => {
    expect(stopping({ ...subject, pictures: [{ alt: "It cures arthritis" }] })).toEqual(["picture"]);
  });

  it.each([null, "", "  "])(
    "is not published with a picture that has %o for words, and says which",
    (alt) => {
      const gaps = judgeProduct({ ...subject, pictures: [{ alt: "A bottle" }, { alt }] }, true);
      expect(gaps).toEqual([
        expect.objectContaining({ field: "picture", stops: "publish", where: "Product, Pictures" }),
      ]);
      expect(gaps[0]!.message).toContain("Picture 2 has no alt text");
    },
  );

  it("can't be sold before it is checked, whatever else is there", () => {
    for (const field of ["label_verified", "novel_food_checked", "supplier_spec"] as const) {
      const gaps = judgeProduct({ ...subject, label: { ...product.label, [field]: null } }, true);
      expect(gaps.map((gap) => gap.field)).toContain(field);
      expect(gaps.every(({ stops }) => stops === "sell")).toBe(true);
    }
    expect(judgeProduct(subject, false).map(({ field }) => field)).toContain("is_demonstration");
  });

  it("says of every gap where it is mended", () => {
    const gaps = judgeProduct(
      { ...subject, label: { ...product.label, legal_name: "", claims: ["GLOW"] } },
      false,
    );
    for (const { where } of gaps) expect(where).toMatch(/^(Label|Product), /);
  });
});

describe("a set", () => {
  const set = (parts: Subject["parts"]): Subject => ({
    ...subjectOf(products[0]!),
    title: "Set of two",
    subtitle: null,
    description: null,
    handle: "set-of-two",
    kind: "Set",
    label: null,
    parts,
  });
  const part = { title: "Zinc", is_published: true, may_be_published: true, may_be_sold: true };

  it("bears the labels of its parts: it is published and sold while they are", () => {
    expect(judgeProduct(set([part]), true)).toEqual([]);
    const stops = (changes: object) =>
      judgeProduct(set([part, { ...part, ...changes }]), true).map((gap) => gap.stops);
    expect(stops({ is_published: false })).toEqual(["publish"]);
    expect(stops({ may_be_published: false })).toEqual(["publish"]);
    expect(stops({ may_be_sold: false })).toEqual(["sell"]);
  });

  it("of nothing is not published", () => {
    expect(judgeProduct(set([]), true).map(({ field }) => field)).toEqual(["parts"]);
  });
});

describe("a product that is no food", () => {
  it("needs no label, and a food that calls itself a gift does", () => {
    const gift = { ...subjectOf(products[0]!), kind: "Gift", label: null };
    expect(judgeProduct(gift, true)).toEqual([]);
    const food = { ...gift, label: { ...products[0]!.label, directions: "" } };
    expect(judgeProduct(food, true).map(({ field }) => field)).toEqual(["directions"]);
  });
});
