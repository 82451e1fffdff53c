import { emphasisedParts } from "@balance/compliance/emphasised-parts";
import type { Ingredient, ProductLabel } from "@balance/contracts/catalogue";
import { Fragment } from "react";

/** Ingredients in descending weight, allergens emphasised and named again below (Regulation (EU) 1169/2011 art 21). */
export function IngredientsList({ label }: { label: ProductLabel }) {
  return (
    <>
      <p>
        {label.ingredients.map((ingredient, index) => (
          <Fragment key={ingredient.name}>
            {index > 0 && ", "}
            <IngredientName ingredient={ingredient} />
          </Fragment>
        ))}
        .
      </p>
      {label.contains_allergens.length > 0 && (
        <p className="mt-3">
          Contains: <strong className="uppercase">{label.contains_allergens.join(", ")}</strong>
        </p>
      )}
      {label.allergen_free_text && <p className="mt-3">{label.allergen_free_text}</p>}
      {label.not_suitable_for.length > 0 && (
        <p className="mt-3">Not suitable for {label.not_suitable_for.join(" or ")}.</p>
      )}
    </>
  );
}

function IngredientName({ ingredient: { name, emphasise, percent } }: { ingredient: Ingredient }) {
  const share = percent === null ? "" : ` (${percent} %)`;
  const parts = emphasisedParts(name, emphasise);
  if (!parts) return name + share;
  const [before, allergen, after] = parts;
  return (
    <>
      {before}
      <strong className="uppercase">{allergen}</strong>
      {after}
      {share}
    </>
  );
}
