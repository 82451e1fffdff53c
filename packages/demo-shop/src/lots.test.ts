import { describe, expect, it } from "vitest";
import { products } from "./catalogue.ts";
import { demoLots, demoSuppliers } from "./lots.ts";

const variants = products
  .flatMap((product) => product.variants)
  .map((variant) => [variant.sku, variant] as const);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe.each(["2026-11-23", "2028-02-29", "2026-12-31"])("the demonstration's lots on %s", (today) => {
  it.each(variants)("%s hold all of its stock, each with more life than is promised", (_, variant) => {
    const lots = demoLots(variant, today);
    expect(lots.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(variant.stock ?? 0);
    expect(new Set(lots.map(({ code }) => code)).size).toBe(variant.stock === null ? 0 : 3);
    for (const { best_before, quantity, supplier } of lots) {
      expect(quantity).toBeGreaterThan(0);
      expect(daysBetween(today, best_before)).toBeGreaterThan(variant.min_remaining_shelf_life_days + 60);
      expect(new Date(Date.parse(best_before) + 86_400_000).getUTCDate()).toBe(1);
      expect(demoSuppliers.map(({ name }) => name)).toContain(supplier);
    }
  });
});
