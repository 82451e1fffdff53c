import type { BasketDay as Day } from "@balance/contracts/basket-day";
import { AmountsTable, formatAmount } from "../catalogue/amounts-table.tsx";
import { Notice } from "../ui/notice.tsx";

/** What a daily portion of each food in the basket brings together, and the allergens among them. */
export function BasketDay({ day }: { day: Day }) {
  const above = day.nutrients.filter((one) => one.above !== null);
  if (day.nutrients.length === 0 && day.allergens.length === 0 && day.may_contain.length === 0) return null;
  return (
    <section aria-labelledby="basket-day" className="mt-12 border-t border-line pt-8">
      <h2 id="basket-day" className="text-heading">
        Taken together
      </h2>
      {day.allergens.length > 0 && (
        <p className="mt-3">
          Allergens in this basket: <strong className="uppercase">{day.allergens.join(", ")}</strong>
        </p>
      )}
      {day.may_contain.length > 0 && <p className="mt-3">May contain: {day.may_contain.join(", ")}</p>}
      {above.map(({ name, amount, unit, above: most }) => (
        <Notice key={name} tone="caution" title={`${name}: more than the guidance amount`} className="mt-5">
          <p>
            A daily portion of each brings {formatAmount(amount)} {unit} of {lowerFirst(name)}. Official
            guidance is not to take more than {formatAmount(most ?? 0)} {unit} a day from supplements unless a
            doctor advises it. Ask your doctor or pharmacist, or take one product fewer.
          </p>
        </Notice>
      ))}
      {day.nutrients.length > 0 && (
        <AmountsTable
          what="Nutrient"
          caption="Vitamins and minerals in one daily portion of each product"
          className="mt-6 max-w-2xl"
        >
          {day.nutrients.map(({ name, amount, unit, nrv_percent, from }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {name}
                {from > 1 && <span className="block text-sm text-ink-soft">from {from} products</span>}
              </th>
              <td className="py-2.5 pr-4 text-right whitespace-nowrap tabular-nums">
                {formatAmount(amount)} {unit}
              </td>
              <td className="py-2.5 text-right tabular-nums">{formatAmount(nrv_percent)} %</td>
            </tr>
          ))}
        </AmountsTable>
      )}
    </section>
  );
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
