import { describe, expect, it } from "vitest";
import { planProduct, type PlanFacts } from "./plan-product";
import { newProduct, newVariant, type ProductRecord } from "./product-record";
import { readProductFile } from "./read-product-file";

const facts: PlanFacts = {
  kinds: ["Food supplement", "Gift", "Set"],
  categories: ["fibre"],
  skuOwners: new Map([["TAKEN", "another-product"]]),
  partSkus: new Set(["PART-1"]),
  hasOneOption: true,
};

const current: ProductRecord = {
  ...newProduct("psyllium"),
  title: "Psyllium",
  variants: [{ ...newVariant("PSY-1"), title: "One", price_pence: 1250, lots: [lotHere()] }],
};

function lotHere() {
  return {
    code: "L1",
    best_before: "2027-05-31",
    quantity: 7,
    supplier: null,
    invoice_reference: null,
    received_on: "2026-11-01",
  };
}

function planOf(csv: string, before: ProductRecord | null = current, known = facts) {
  const file = readProductFile(csv);
  if (!file.ok) throw new Error(file.message);
  return planProduct(file.products[0]!, before, known);
}

const messages = (csv: string, before?: ProductRecord | null) =>
  planOf(csv, before).lines.flatMap(({ problems }) => problems.map(({ message }) => message));

const price = (cell: string) => `product_handle,variant_sku,variant_price\npsyllium,PSY-1,"${cell}"\n`;

describe("a price in a product file", () => {
  it.each([
    ["12.50", 1250],
    ["£12.50", 1250],
    ["£ 1,250.5", 125050],
    ["0.07", 7],
    ["13", 1300],
  ])("may be written as %s", (cell, pence) => {
    expect(planOf(price(cell)).wanted.variants[0]!.price_pence).toBe(pence);
  });

  it.each(["12.505", "12,50", "-1", "1e3", "€12", "twelve", "12.50 GBP", "1,25,000"])(
    "is refused as %s, and the row says how it is written",
    (cell) => {
      const plan = planOf(price(cell));
      expect(plan.outcome).toBe("refused");
      expect(plan.lines[0]!.problems).toEqual([
        {
          column: "variant_price",
          message: expect.stringContaining("12.50") as string,
          where: "the file, row 2, column variant_price",
        },
      ]);
    },
  );

  it("isn't taken away by an empty cell", () => {
    const csv = "product_handle,variant_sku,variant_title,variant_price\npsyllium,PSY-1,One,\n";
    expect(messages(csv)).toEqual(["variant_price is empty: a price is not taken away by a file."]);
  });
});

describe("rows of a product", () => {
  it("change only what their columns name", () => {
    const plan = planOf(price("13.00"));
    expect(plan.lines[0]).toMatchObject({
      outcome: "changed",
      changes: [{ column: "variant_price", from: "12.50", to: "13.00" }],
    });
    expect(plan.wanted).toEqual({
      ...current,
      variants: [{ ...current.variants[0]!, price_pence: 1300 }],
    });
  });

  it("that say nothing of the product leave it as it is", () => {
    const plan = planOf(
      "product_handle,product_title,product_subtitle,label_seal,variant_sku,variant_title\npsyllium,,,,PSY-2,Two\n",
    );
    expect(plan.outcome).toBe("changed");
    expect(plan.wanted).toMatchObject({ title: "Psyllium", label: null });
    expect(plan.wanted.variants.map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it("empty what is empty among what they say", () => {
    const before = { ...current, subtitle: "Ground husk" };
    const plan = planOf(
      "product_handle,product_title,product_subtitle,variant_sku\npsyllium,Husk,,PSY-1\n",
      before,
    );
    expect(plan.wanted).toMatchObject({ title: "Husk", subtitle: null });
  });

  it("are all left when one of them is wrong", () => {
    const plan = planOf(
      "product_handle,variant_sku,variant_title,variant_price\npsyllium,PSY-1,One,13\npsyllium,PSY-2,Two,x\n",
    );
    expect(plan.lines.map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
      ["refused", 1],
      ["refused", 0],
    ]);
  });

  it("say the product's own texts once", () => {
    const csv = "product_handle,product_title,variant_sku\npsyllium,Psyllium,PSY-1\npsyllium,Husk,PSY-1\n";
    expect(messages(csv)).toEqual(["product_title says something else than row 2; leave it empty here."]);
  });

  it.each([
    ["product_handle,variant_sku\n,PSY-1\n", "product_handle is empty"],
    ["product_handle,variant_sku\npsyllium,\n", "variant_sku is empty"],
    ["product_handle,variant_sku\npsyllium,TAKEN\n", "is the product another-product's"],
    ["product_handle,variant_sku,product_kind\npsyllium,PSY-1,Cake\n", "There is no kind “Cake”"],
    ["product_handle,variant_sku,product_categories\npsyllium,PSY-1,fibre; oils\n", "no category “oils”"],
    ["product_handle,variant_sku,product_status\npsyllium,PSY-1,live\n", "must be one of: draft"],
    ["product_handle,variant_sku,variant_parts\npsyllium,PSY-1,PART-1 × 2\n", "changed in the admin"],
    ["product_handle,variant_sku,variant_is_counted\npsyllium,PSY-1,no\n", "changed in the admin"],
    ["product_handle,variant_sku,lot_quantity\npsyllium,PSY-1,4\n", "lot_code is empty"],
    ["product_handle,variant_sku,lot_code,lot_quantity\npsyllium,PSY-1,L2,4\n", "every lot has its day"],
    [
      "product_handle,variant_sku,lot_code,lot_quantity,lot_best_before\npsyllium,PSY-1,L2,4,2027-02-30\n",
      "is no day",
    ],
    ["product_handle,variant_sku,label_ingredients\npsyllium,PSY-1,husk\n", "is no JSON"],
    [
      "product_handle,variant_sku,label_contains_allergens\npsyllium,PSY-1,fish; gluten\n",
      "a code that there isn't",
    ],
    ["product_handle,variant_sku,product_title\npsyllium,PSY-1\n", "has 2 cells and the first row 3"],
  ])("%j are refused with the reason", (csv, reason) => {
    expect(messages(csv).join("\n")).toContain(reason);
  });

  it("name the parts of a set in any order", () => {
    const parts = [
      { sku: "B", quantity: 1 },
      { sku: "A", quantity: 2 },
    ];
    const set = {
      ...newProduct("set"),
      title: "Set",
      variants: [{ ...newVariant("S"), title: "One", parts }],
    };
    for (const named of ["A × 2; B × 1", "B x 1; A x 2"])
      expect(planOf(`product_handle,variant_sku,variant_parts\nset,S,${named}\n`, set).outcome).toBe("same");
  });

  it("of a new product name it and its variant", () => {
    expect(messages("product_handle,variant_sku\nPsyllium 2,NEW\n", null)).toEqual([
      "product_handle is the end of the page's address: small letters, digits and single hyphens.",
      "product_title is empty: a new product needs a name.",
      "variant_title is empty: a new variant needs a name.",
    ]);
  });
});

describe("lots in a product file", () => {
  const columns = "product_handle,variant_sku,lot_code,lot_best_before,lot_quantity\n";

  it("that are there already stay as they are, and the row says so", () => {
    const plan = planOf(`${columns}psyllium,PSY-1,l1,31/05/2027,12\n`);
    expect(plan.outcome).toBe("same");
    expect(plan.newLots).toEqual([]);
    expect(plan.lines[0]!.notes).toEqual([expect.stringContaining("lot_quantity “7”. It stays so")]);
  });

  it("that are new come with their day, written the British way too", () => {
    const plan = planOf(`${columns}psyllium,PSY-1,L2,31/05/2028,12\n`);
    expect(plan.newLots).toMatchObject([
      { sku: "PSY-1", line: 2, lot: { code: "L2", best_before: "2028-05-31", quantity: 12 } },
    ]);
  });

  it("stand once", () => {
    const twice = `${columns}psyllium,PSY-1,L2,2028-05-31,12\npsyllium,PSY-1,L2,2028-05-31,12\n`;
    expect(messages(twice)).toEqual(["Lot L2 stands twice in the file for PSY-1."]);
  });
});

describe("a file", () => {
  it.each([
    ["product_handle,variant_sku,prise\na,b,c\n", "no such columns: “prise”"],
    ["product_handle,product_handle,variant_sku\na,b,c\n", "“product_handle” more than once"],
    ["product_handle\na\n", "must name these columns too: “variant_sku”"],
    ["product_handle,variant_sku\n", "no rows"],
    ['product_handle,variant_sku\n"a,b\n', "can't be read as CSV"],
    ["product_handle,variant_sku\ncaf\uFFFD,b\n", "CSV UTF-8"],
    [`product_handle,variant_sku\n${"a,b\n".repeat(5001)}`, "5001 rows are too many"],
  ])("%j is refused as a whole", (csv, reason) => {
    expect(readProductFile(csv)).toEqual({ ok: false, message: expect.stringContaining(reason) as string });
  });

  it("may come with semicolons, CRLF, a byte order mark and empty rows at its end", () => {
    const file = readProductFile("\uFEFFvariant_sku;product_handle\r\nPSY-1;psyllium\r\n;\r\n;\r\n");
    expect(file).toMatchObject({ ok: true, products: [{ handle: "psyllium", rows: [{ line: 2 }] }] });
  });

  it("names rows as a spreadsheet does, whatever line breaks its cells hold", () => {
    const file = readProductFile('product_handle,variant_sku,product_title\na,A,"One\nTwo"\nb,B,x\n');
    expect(file).toMatchObject({ products: [{ rows: [{ line: 2 }] }, { rows: [{ line: 3 }] }] });
  });

  it("doesn't give one SKU to two products", () => {
    const file = readProductFile("product_handle,variant_sku\na,S1\nb,s1\n");
    expect(file).toMatchObject({
      products: [
        { rows: [{ problem: null }] },
        { rows: [{ problem: "The SKU is another product's in row 2." }] },
      ],
    });
  });
});
