import type { ProductLabel, ProductPage } from "@balance/contracts/catalogue";
import type { ReactNode } from "react";
import { Notice } from "../ui/notice.tsx";
import { IngredientsList } from "./ingredients-list.tsx";
import { NutritionTable } from "./nutrition-table.tsx";
import { LinkedClaim } from "./linked-claim.tsx";
import { SupplementFacts } from "./supplement-facts.tsx";

interface WholeLabelProps {
  product: Pick<ProductPage, "description" | "variants">;
  label: ProductLabel;
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

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
            <Paragraphs text={product.description} />
            <ClaimsOfWhole claims={label.claims} />
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
          <Part title="What was checked">
            {label.verified ? (
              <p>
                Every word and figure, by {label.verified.by} on{" "}
                <time dateTime={label.verified.at}>{day.format(new Date(label.verified.at))}</time>, against:{" "}
                {label.verified.source_doc}. The shares of the reference values, the servings and the unit
                price are worked out from them.
              </p>
            ) : (
              <p>
                Nobody has compared these words and figures with the real pack yet. Until somebody has, you
                can read them here, and not buy.
              </p>
            )}
          </Part>
        </div>
      </div>
    </section>
  );
}

/** In place of the label of a product that needs none. */
export function AboutIt({ description }: Pick<ProductPage, "description">) {
  if (description.trim() === "") return null;
  return (
    <section aria-labelledby="about-it" className="mt-16 max-w-2xl border-t border-line pt-12 sm:mt-20">
      <h2 id="about-it" className="mb-3 text-heading">
        About it
      </h2>
      <Paragraphs text={description} />
    </section>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text.split("\n\n").map((paragraph) => (
    <p key={paragraph} className="not-first:mt-3">
      {paragraph}
    </p>
  ));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="max-w-2xl">
      <h3 className="mb-3 text-xl">{title}</h3>
      {children}
    </section>
  );
}

/** Claims about the food as a whole; those about one nutrient stand beside it in the table. */
function ClaimsOfWhole({ claims }: { claims: ProductLabel["claims"] }) {
  const ofWhole = claims.filter(({ active }) => active === null);
  if (ofWhole.length === 0) return null;
  return (
    <ul className="mt-4 list-disc space-y-1 pl-5">
      {ofWhole.map((claim) => (
        <li key={claim.id}>
          <LinkedClaim claim={claim} />
        </li>
      ))}
    </ul>
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
