import { products } from "@balance/demo-shop/catalogue";
import type { LabelRecord } from "@balance/compliance/label-record";
import { describe, expect, it } from "vitest";
import { labelView } from "./label-view";

const labelOf = (handle: string): LabelRecord => {
  const product = products.find((one) => one.handle === handle);
  if (!product) throw new Error(`no product ${handle}`);
  return product.label;
};
const collagen = labelOf("totally-derma-collagen-drink");

describe("a label on its page", () => {
  it("has the per cent of the reference value, and a dagger's note where there is none", () => {
    const { actives, notes } = labelView(collagen);
    const percent = Object.fromEntries(actives.map(({ name, nrv_percent }) => [name, nrv_percent]));
    expect(percent).toMatchObject({
      "Vitamin C": 100,
      Zinc: 50,
      Copper: 50,
      Manganese: 50,
      "Hyaluronic acid": null,
    });
    expect(notes[0]).toBe("NRV = Nutrient Reference Value (adults). † No NRV established.");
  });

  it("has every warning of the law in full", () => {
    const { warnings } = labelView(collagen);
    expect(warnings).toContain("Do not exceed the recommended daily dose.");
    expect(warnings).toContain("Food supplements should not be used as a substitute for a varied diet.");
    expect(warnings).toContain("Store out of the reach of young children.");
  });

  it("makes the claims that its amounts allow, one of them directly under the name", () => {
    const { claims, claim_under_name } = labelView(collagen);
    expect(claims.map(({ id }) => id)).toEqual(collagen.claims);
    expect(claim_under_name).toBe(
      "Vitamin C contributes to normal collagen formation for the normal function of skin",
    );
  });

  it("drops a claim as soon as the amount no longer allows it, and puts the other one under the name", () => {
    const weak = {
      ...collagen,
      actives: collagen.actives.map((active) =>
        active.id === "vitamin_c" ? { ...active, amount: 11 } : active,
      ),
    };
    const { claims, claim_under_name } = labelView(weak);
    expect(claims.map(({ id }) => id)).not.toContain("C_COL_SKIN");
    expect(claim_under_name).toMatch(/^Zinc contributes/);
  });

  it("never shows a claim that is not in the register", () => {
    expect(labelView({ ...collagen, claims: ["CURES_ALL"] }).claims).toEqual([]);
  });

  it("names allergens in words and tells the sealed-goods rule only for sealed goods", () => {
    const marine = labelView(labelOf("marine-collagen-peptides-vitamin-c"));
    expect(marine.contains_allergens).toEqual(["fish"]);
    expect(marine.ingredients.some(({ emphasise }) => /fish/i.test(emphasise ?? ""))).toBe(true);
    expect(labelView({ ...collagen, sealed_for_hygiene: false }).sealed_goods_notice).toBeNull();
    expect(labelView(collagen).sealed_goods_notice).toMatch(/inner seal/);
  });

  it("of a food has its nutrition table per 100 g and per portion", () => {
    const { nutrition, actives } = labelView(labelOf("beef-bone-broth-powder"));
    expect(nutrition?.columns[0]).toBe("per 100 g");
    expect(nutrition?.columns[1]).toMatch(/^per .+ portion$/);
    expect(nutrition?.rows.map(({ name }) => name)).toContain("of which saturates");
    for (const { values } of nutrition?.rows ?? []) expect(values).toHaveLength(2);
    expect(actives).toEqual([]);
  });

  it("can be shown for every product of the demonstration, with each claim that it names", () => {
    for (const { label } of products) {
      expect(labelView(label).claims.map(({ id }) => id)).toEqual(label.claims);
    }
  });
});
