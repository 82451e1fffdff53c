import type { GoodsLabel } from "@balance/contracts/goods-label";
import { Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What was bought, as its labels have it, for whoever has thrown the box away; empty for an order without food. */
export function goodsLabelsMarkup(labels: GoodsLabel[]): string {
  if (labels.length === 0) return "";
  return renderToStaticMarkup(
    <section aria-labelledby="labels" className="mt-12 border-t border-line pt-10">
      <h2 id="labels" className="text-heading">
        What the labels say
      </h2>
      <p className="mt-2 max-w-2xl text-ink-soft">
        Please read the pack too: what is printed there is about the food in your hand.
      </p>
      <div className="mt-6 grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-2">
        {labels.map((label) => (
          <Label key={`${label.product_title} ${label.net_quantity ?? ""}`} label={label} />
        ))}
      </div>
    </section>,
  );
}

function Label({ label }: { label: GoodsLabel }) {
  const { product_title, legal_name, net_quantity, allergens, may_contain } = label;
  const facts: [name: string, value: string | null, strong?: boolean][] = [
    ["Food", legal_name],
    ["Net quantity", net_quantity],
    ["Contains", listed(allergens), true],
    ["May contain", listed(may_contain)],
    ["How to take it", label.directions],
    ["Warnings", label.warnings.join(" ")],
    ["Storage", label.storage],
    ["Made for", label.operator],
  ];
  return (
    <section className="break-inside-avoid">
      <h3 className="text-xl">{product_title}</h3>
      <dl className="mt-3 grid grid-cols-1 gap-x-4 sm:grid-cols-[8rem_1fr]">
        {facts
          .filter(([, value]) => value)
          .map(([name, value, strong]) => (
            <Fragment key={name}>
              <dt className="text-sm text-ink-soft sm:pt-0.5">{name}</dt>
              <dd className="mb-2 break-words">{strong ? <strong>{value}</strong> : value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}

function listed(names: string[]): string | null {
  return names.length > 0 ? names.join(", ") : null;
}
