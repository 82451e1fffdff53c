import { allergenNames } from "@balance/compliance/allergens";
import type { LabelIngredient } from "@balance/compliance/label-record";
import { parseIngredients } from "@balance/compliance/parse-ingredients";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { GuardedEntry } from "../claims/guarded-entry";
import { AllergenPicker } from "./allergen-picker";
import { IngredientRow } from "./ingredient-row";
import { type GroupProps, saidOn } from "./label-draft";
import { TextEntry } from "./text-entry";

/** Ingredients, pasted as one list and looked over one by one, and what is said of allergens. */
export function IngredientsGroup({ draft: { label }, change, errorOf }: GroupProps) {
  const [pasted, setPasted] = useState("");
  const { ingredients } = label;
  const put = (index: number, changed: LabelIngredient | null) =>
    change({ ingredients: ingredients.flatMap((one, at) => (at === index ? (changed ?? []) : one)) });
  return (
    <>
      <TextEntry
        label="Paste the ingredients list"
        hint="As the specification has it, in descending order of weight. Allergens, percentages and additives are proposed; look each over."
        lines={3}
        value={pasted}
        onChange={setPasted}
      />
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={pasted.trim() === ""}
          onClick={() => {
            change({ ingredients: parseIngredients(pasted) });
            setPasted("");
          }}
        >
          {ingredients.length > 0 ? "Replace the list with this" : "Read this list"}
        </Button>
      </div>
      {errorOf("ingredients") && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {errorOf("ingredients")}
        </Text>
      )}
      <ol className="flex flex-col gap-3">
        {ingredients.map((ingredient, index) => (
          // by place: names change while they are typed
          <li key={index} className="border-ui-border-base rounded-md border p-3">
            <IngredientRow
              ingredient={ingredient}
              position={index + 1}
              onChange={(changed) => put(index, changed)}
              onRemove={() => put(index, null)}
            />
          </li>
        ))}
      </ol>
      <Text size="small">
        Contains:{" "}
        <strong>
          {label.contains_allergens.map((code) => allergenNames[code]).join(", ") || "none of the 14"}
        </strong>
        . Worked out from the ingredients{label.has_sweetener ? ", as is that it has a sweetener" : ""}.
      </Text>
      <AllergenPicker
        legend="May contain"
        summary="May contain (only for a documented risk)"
        value={label.may_contain}
        onChange={(may_contain) => change({ may_contain })}
      />
      <GuardedEntry
        label="Other statement on allergens (optional)"
        said={saidOn(label, "allergens")}
        error={errorOf("allergen_free_text")}
        value={label.allergen_free_text ?? ""}
        onChange={(text) => change({ allergen_free_text: text })}
      />
      <TextEntry
        label="Shares of what the name or picture stresses (where it applies)"
        hint='One on each line, as "collagen: 87".'
        lines={2}
        error={errorOf("quid")}
        value={label.quid.map(({ ingredient, percent }) => `${ingredient}: ${percent || ""}`).join("\n")}
        onChange={(text) => change({ quid: text === "" ? [] : text.split("\n").map(shareFrom) })}
      />
    </>
  );
}

function shareFrom(line: string): { ingredient: string; percent: number } {
  const [ingredient = "", percent = ""] = line.split(":");
  return { ingredient, percent: Number.parseFloat(percent) || 0 };
}
