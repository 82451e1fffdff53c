import type { LabelNutrition, NutritionAmounts } from "@balance/compliance/label-record";
import { Text } from "@medusajs/ui";
import { ChoiceEntry } from "./choice-entry";
import { NumberEntry } from "./number-entry";
import { TextEntry } from "./text-entry";

const names: Record<keyof NutritionAmounts, string> = {
  energy_kj: "Energy, kJ",
  energy_kcal: "Energy, kcal",
  fat_g: "Fat, g",
  saturates_g: "of which saturates, g",
  carbohydrate_g: "Carbohydrate, g",
  sugars_g: "of which sugars, g",
  fibre_g: "Fibre, g",
  protein_g: "Protein, g",
  salt_g: "Salt, g",
};
const rows = Object.keys(names) as (keyof NutritionAmounts)[];
const zero = Object.fromEntries(rows.map((row) => [row, 0])) as unknown as NutritionAmounts;

interface NutritionEntryProps {
  value: LabelNutrition | null;
  error: string | undefined;
  onChange: (nutrition: LabelNutrition) => void;
}

/** The nutrition table, which every food but a supplement has (Regulation (EU) 1169/2011 art 30). */
export function NutritionEntry({ value, error, onChange }: NutritionEntryProps) {
  const table = value ?? { basis: "per 100 g" as const, per_100: zero, serving: null, per_serving: null };
  const put = (changed: Partial<LabelNutrition>) => onChange({ ...table, ...changed });
  const columns = [
    { title: table.basis, amounts: table.per_100, put: (per_100: NutritionAmounts) => put({ per_100 }) },
    ...(table.serving === null
      ? []
      : [
          {
            title: `per ${table.serving}`,
            amounts: table.per_serving ?? zero,
            put: (per_serving: NutritionAmounts) => put({ per_serving }),
          },
        ]),
  ];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="txt-small-plus mb-2">Nutrition table</legend>
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error}
        </Text>
      )}
      <div className="grid gap-3 md:grid-cols-2">
        <ChoiceEntry
          label="Given"
          value={table.basis}
          choices={{ "per 100 g": "per 100 g", "per 100 ml": "per 100 ml" }}
          onChange={(basis) => put({ basis })}
        />
        <TextEntry
          label="Portion (optional)"
          hint='As printed: "15 g".'
          value={table.serving ?? ""}
          onChange={(text) =>
            put(
              text === ""
                ? { serving: null, per_serving: null }
                : { serving: text, per_serving: table.per_serving ?? zero },
            )
          }
        />
      </div>
      {columns.map(({ title, amounts, put: putAmounts }) => (
        <div key={title} className="grid gap-3 md:grid-cols-3">
          {rows.map((row) => (
            <NumberEntry
              key={row}
              label={`${names[row]}, ${title}`}
              value={amounts[row]}
              onChange={(amount) => putAmounts({ ...amounts, [row]: amount ?? 0 })}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
