import { claimsThatHold } from "@balance/compliance/authorised-claims";
import { checkText } from "@balance/compliance/check-text";
import { claimFactsOf } from "@balance/compliance/claim-facts";
import { labelGaps } from "@balance/compliance/label-completeness";
import { packFacts } from "@balance/compliance/pack-facts";
import { percentOfNrv } from "@balance/compliance/percent-of-nrv";
import { warningTexts } from "@balance/compliance/statutory-texts";
import { describe, expect, it } from "vitest";
import { products } from "./catalogue.ts";
import { categories } from "./categories.ts";
import { pictureSource } from "./render-picture.ts";

const vitaminC =
  "C_COL_SKIN C_COL_CART C_COL_BONE C_COL_GUMS C_COL_TEETH C_COL_BV C_OX C_IMM C_TIRED C_ENERGY C_IRON";
const zinc = "ZN_SKIN ZN_HAIR ZN_NAILS ZN_IMM ZN_OX ZN_PROT ZN_DIV ZN_MACRO";
/** Worked out by hand from the amounts on each label. */
const mayClaim: Record<string, string> = {
  "totally-derma-collagen-drink": `${vitaminC} ${zinc} CU_CT CU_SKINPIG CU_HAIRPIG CU_OX MN_CT MN_OX`,
  "marine-collagen-peptides-vitamin-c": vitaminC,
  "digestive-enzymes-with-calcium": "CA_ENZ",
  "psyllium-husk-powder": "N_SRC_FIBRE N_HIGH_FIBRE",
  "partially-hydrolysed-guar-gum": "N_SRC_FIBRE N_HIGH_FIBRE",
  "beef-bone-broth-powder": "N_SRC_PROTEIN N_HIGH_PROTEIN",
  "vitamin-c-500-mg-capsules": vitaminC,
  "zinc-citrate-15-mg-tablets": zinc,
  "vitamin-c-and-zinc-set": `${vitaminC} ${zinc}`,
  "mct-oil-coconut": "N_SUGARS_FREE",
};

describe.each(products.map((product) => [product.title, product] as const))("%s", (_, product) => {
  const { label, variants } = product;

  it("has a whole label, so that the demonstration may sell it and production may not", () => {
    const around = {
      net_quantities: variants.map((one) => one.net_quantity.text),
      skus: variants.map((one) => one.sku),
    };
    expect(labelGaps(label, { ...around, demonstration_allowed: true })).toEqual([]);
    const inProduction = labelGaps(label, { ...around, demonstration_allowed: false });
    expect(inProduction.map((gap) => gap.stops)).toContain("sell");
    expect(warningTexts(label)).not.toContain("");
  });

  it("may bear exactly the claims its amounts allow", () => {
    const templates = new Set(["N_SRC_VITMIN", "N_HIGH_VITMIN"]);
    const held = claimsThatHold(label).filter((claim) => !templates.has(claim.id));
    expect(held.map((claim) => claim.id).sort()).toEqual(
      (mayClaim[product.handle] ?? "").split(" ").filter(Boolean).sort(),
    );
    expect(label.claims.every((id) => held.some((claim) => claim.id === id))).toBe(true);
  });

  it("says nothing that it may not say", () => {
    const passages = [
      { field: "title", text: product.title },
      { field: "slug", text: product.handle.replaceAll("-", " ") },
      { field: "short_description", text: product.short_description },
      ...product.description.map((text) => ({ field: "description", text })),
      { field: "directions", text: label.directions },
      { field: "storage", text: label.storage },
      { field: "legal_name", text: label.legal_name },
      ...label.ingredients.map(({ name }) => ({ field: "ingredients", text: name })),
      ...warningTexts(label).map((text) => ({ field: "warnings", text })),
      ...[product.picture, ...variants.map((one) => one.picture)].map(({ alt }) => ({
        field: "alt",
        text: alt,
      })),
    ];
    const facts = claimFactsOf(label);
    const said = passages.map((one) => ({
      one,
      findings: checkText({ surface: "product", ...one, ...facts }).findings,
    }));
    expect(said.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it("has amounts that add up", () => {
    for (const active of label.actives) expect(() => percentOfNrv(active)).not.toThrow();
    for (const variant of variants) {
      const { value, unit, text } = variant.net_quantity;
      const { unit_count, unit_name } = variant;
      const facts = packFacts({ net_quantity: value, net_quantity_unit: unit, unit_count, unit_name }, label);
      const { unit_price, ...ofPack } = facts;
      expect(ofPack).toEqual({
        net_quantity: text,
        servings: variant.servings,
        supply_days: variant.supply_days,
      });
      const portion = label.daily_portion.grams ?? label.daily_portion.millilitres ?? 0;
      expect(Math.floor((unit === "l" ? value * 1000 : value) / portion + 1e-9)).toBe(variant.servings);
      if (variant.parts) continue;
      expect(unit_price).toEqual({ per: variant.unit_price_per, quantity: variant.unit_price_quantity });
      const perKiloOrLitre = unit === "l" ? value : value / 1000;
      expect(variant.unit_price_quantity).toBeCloseTo(
        variant.unit_price_per === "item" ? (variant.unit_count ?? 0) : perKiloOrLitre,
        6,
      );
      expect(variant.stock).toBeGreaterThanOrEqual(40);
      expect(variant.stock).toBeLessThanOrEqual(200);
    }
  });

  it("stands in a category that exists, with pictures that exist", () => {
    expect(categories.map((category) => category.handle)).toContain(product.category);
    for (const { file } of [product.picture, ...variants.map((one) => one.picture)])
      expect(() => pictureSource(file)).not.toThrow();
  });
});

describe("the catalogue", () => {
  it("has thirteen products and fourteen variants, each under its own name", () => {
    expect(new Set(products.map((product) => product.handle)).size).toBe(13);
    expect(new Set(products.flatMap((product) => product.variants.map((variant) => variant.sku))).size).toBe(
      14,
    );
  });

  it("has sets that cost no more than their parts, hold what those hold, and have no stock of their own", () => {
    const variants = products.flatMap((product) => product.variants);
    const sets = variants.filter(({ parts }) => parts);
    expect(sets).not.toHaveLength(0);
    for (const set of sets) {
      const parts = set.parts!.map(({ sku, quantity }) => {
        const part = variants.find((variant) => variant.sku === sku && !variant.parts);
        if (!part) throw new Error(`${set.sku} is made of ${sku}, which is not sold.`);
        return { ...part, quantity };
      });
      const sum = (of: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + of(part) * part.quantity, 0);
      expect(set.price_pence).toBeLessThanOrEqual(sum(({ price_pence }) => price_pence));
      expect(set.net_quantity.value).toBeCloseTo(
        sum(({ net_quantity }) => net_quantity.value),
        6,
      );
      expect(set.weight_g).toBe(sum(({ weight_g }) => weight_g));
      expect(set.stock).toBeNull();
    }
  });

  it("names its categories after ingredients, and draws each of them and each page", () => {
    const passages = categories
      .flatMap(({ name, introduction, picture }) => [name, introduction, picture.alt])
      .map((text) => ({ field: "category", text }));
    expect(passages.flatMap((one) => checkText({ surface: "category", ...one }).findings)).toEqual([]);
    for (const { picture } of categories) {
      expect(() => pictureSource(picture.file)).not.toThrow();
      expect(picture.alt).not.toBe("");
    }
    for (const page of ["home-hero", "about-room", "cornwall-map"])
      expect(() => pictureSource(page)).not.toThrow();
  });
});
