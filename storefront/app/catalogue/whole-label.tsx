import type { ProductLabel, ProductPage } from "@balance/contracts/catalogue";
import type { ReactNode } from "react";
import { Disclosure } from "../ui/disclosure.tsx";
import { Notice } from "../ui/notice.tsx";
import { IngredientsList } from "./ingredients-list.tsx";
import { NutritionTable } from "./nutrition-table.tsx";
import { SupplementFacts } from "./supplement-facts.tsx";

interface WholeLabelProps {
  product: Pick<ProductPage, "description" | "variants">;
  label: ProductLabel;
}

/** Every particular of the label but the best-before date, open to read before the purchase (FIC art 14). */
export function WholeLabel({ product, label }: WholeLabelProps) {
  const isSupplement = label.regulatory_class === "food_supplement";
  return (
    <section aria-labelledby="label" className="mt-16 border-t border-line pt-12 sm:mt-20">
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 lg:grid-cols-[18rem_1fr]">
        <div className="lg:sticky lg:top-28 lg:self-start">
          <h2 id="label" className="text-heading">
            The whole label
          </h2>
          <p className="mt-3 text-ink-soft">What the pack says, apart from its best-before date.</p>
          {label.is_demonstration && (
            <Notice tone="caution" title="Demonstration label" className="mt-5 text-sm">
              <p>These values are for trying the shop. They have not been checked against a real pack.</p>
            </Notice>
          )}
        </div>
        <div className="grid grid-cols-1 gap-10">
          <Part title="About it">
            {product.description.split("\n\n").map((paragraph) => (
              <p key={paragraph} className="not-first:mt-3">
                {paragraph}
              </p>
            ))}
            <Claims claims={label.claims} />
          </Part>
          {label.actives.length > 0 && (
            <Part title={isSupplement ? "Supplement facts" : "Active substances"}>
              <SupplementFacts label={label} />
            </Part>
          )}
          {label.nutrition && (
            <Part title="Nutrition">
              <NutritionTable declaration={label.nutrition} />
            </Part>
          )}
          <Part title="Ingredients">
            <IngredientsList label={label} />
          </Part>
          <Part title="How to take it">
            {isSupplement && label.daily_portion && (
              <p className="font-semibold">Daily portion: {label.daily_portion}</p>
            )}
            <p>{label.directions}</p>
          </Part>
          {label.warnings.length > 0 && (
            <Part title="Warnings">
              <ul className="list-disc space-y-1.5 pl-5">
                {label.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Part>
          )}
          <Part title="Storage">
            <p>{label.storage}</p>
          </Part>
          <Part title="Pack and maker">
            <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
              {product.variants.map(
                (variant) =>
                  variant.net_quantity && (
                    <Fact
                      key={variant.id}
                      name={product.variants.length > 1 ? variant.title : "Net quantity"}
                    >
                      {variant.net_quantity}
                    </Fact>
                  ),
              )}
              {label.country_of_origin && <Fact name="Country of origin">{label.country_of_origin}</Fact>}
              <Fact name="Operator">
                {label.operator.name}, {label.operator.address}
              </Fact>
            </dl>
          </Part>
        </div>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="max-w-2xl">
      <h3 className="mb-3 text-xl">{title}</h3>
      {children}
    </section>
  );
}

/** Not a particular of the label, and long: closed until somebody asks. */
function Claims({ claims }: { claims: ProductLabel["claims"] }) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line">
      <Disclosure summary="What the law lets us say about its nutrients">
        <p className="text-ink-soft">
          Word for word from the register of authorised claims of Great Britain:
        </p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {claims.map(({ id, wording }) => (
            <li key={id}>{wording}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="mb-2 sm:mb-0">{children}</dd>
    </>
  );
}
