import type { LabelIngredient } from "@balance/compliance/label-record";
import { Button } from "@medusajs/ui";
import { AllergenPicker } from "./allergen-picker";
import { NumberEntry } from "./number-entry";
import { TextEntry } from "./text-entry";

interface IngredientRowProps {
  ingredient: LabelIngredient;
  position: number;
  onChange: (ingredient: LabelIngredient) => void;
  onRemove: () => void;
}

/** One ingredient with what was read from it. */
export function IngredientRow({ ingredient, position, onChange, onRemove }: IngredientRowProps) {
  const put = (changed: Partial<LabelIngredient>) => onChange({ ...ingredient, ...changed });
  return (
    <div className="flex flex-col gap-2">
      <div className="grid items-end gap-2 md:grid-cols-[1fr_6rem_10rem_auto]">
        <TextEntry
          label={`Ingredient ${position}`}
          value={ingredient.name}
          onChange={(name) => put({ name })}
        />
        <NumberEntry label="Per cent" value={ingredient.percent} onChange={(percent) => put({ percent })} />
        <TextEntry
          label="Additive class"
          value={ingredient.additive_class ?? ""}
          onChange={(text) => put({ additive_class: text.trim() === "" ? null : text })}
        />
        <Button
          type="button"
          size="small"
          variant="transparent"
          aria-label={`Remove ingredient ${position}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
      <AllergenPicker
        legend={`Allergens of ingredient ${position}`}
        summary="Allergens"
        value={ingredient.allergen_codes}
        onChange={(allergen_codes) =>
          put({ allergen_codes, emphasise: allergen_codes.length === 0 ? null : ingredient.emphasise })
        }
      />
      {ingredient.allergen_codes.length > 0 && (
        <TextEntry
          label="Word that stands out"
          hint="As it is written in the ingredient."
          value={ingredient.emphasise ?? ""}
          onChange={(text) => put({ emphasise: text === "" ? null : text })}
        />
      )}
    </div>
  );
}
