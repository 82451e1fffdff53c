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
  const at = emphasise ? name.toLowerCase().indexOf(emphasise.toLowerCase()) : -1;
  if (!emphasise || at < 0) return name + share;
  return (
    <>
      {name.slice(0, at)}
      <strong className="uppercase">{name.slice(at, at + emphasise.length)}</strong>
      {name.slice(at + emphasise.length)}
      {share}
    </>
  );
}
