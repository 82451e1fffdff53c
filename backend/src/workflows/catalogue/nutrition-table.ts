import type { LabelNutrition, NutritionAmounts } from "@balance/compliance/label-record";
import type { NutritionDeclaration } from "@balance/contracts/catalogue";

/** Order and names of Annex XV of Regulation (EU) 1169/2011. */
const rows: [name: string, value: (amounts: NutritionAmounts) => string][] = [
  ["Energy", ({ energy_kj, energy_kcal }) => `${energy_kj} kJ / ${energy_kcal} kcal`],
  ["Fat", ({ fat_g }) => `${fat_g} g`],
  ["of which saturates", ({ saturates_g }) => `${saturates_g} g`],
  ["Carbohydrate", ({ carbohydrate_g }) => `${carbohydrate_g} g`],
  ["of which sugars", ({ sugars_g }) => `${sugars_g} g`],
  ["Fibre", ({ fibre_g }) => `${fibre_g} g`],
  ["Protein", ({ protein_g }) => `${protein_g} g`],
  ["Salt", ({ salt_g }) => `${salt_g} g`],
];

/** One column per 100 g or 100 ml, and one per portion when the label gives it. */
export function nutritionTable({
  basis,
  per_100,
  serving,
  per_serving,
}: LabelNutrition): NutritionDeclaration {
  const columns = [{ title: basis as string, amounts: per_100 }];
  if (serving && per_serving) columns.push({ title: `per ${serving} portion`, amounts: per_serving });
  return {
    columns: columns.map(({ title }) => title),
    rows: rows.map(([name, value]) => ({ name, values: columns.map(({ amounts }) => value(amounts)) })),
  };
}
