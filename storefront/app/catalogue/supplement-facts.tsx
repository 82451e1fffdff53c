import type { ProductLabel } from "@balance/contracts/catalogue";

const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** The active substances of one day's portion with their share of the reference value (Food Supplements Regulations 2003). */
export function SupplementFacts({ label }: { label: ProductLabel }) {
  if (label.actives.length === 0) return null;
  return (
    <div>
      <table className="w-full border-collapse text-left">
        <caption className="mb-3 text-left text-ink-soft">
          In a daily portion of {label.daily_portion.replace(/ a day$/, "")}
        </caption>
        <thead>
          <tr className="border-b-2 border-ink text-sm">
            <th scope="col" className="py-2 pr-4 font-semibold">
              Substance
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-semibold">
              Amount
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              % NRV
            </th>
          </tr>
        </thead>
        <tbody>
          {label.actives.map((active) => (
            <tr key={active.name} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {active.name}
                {active.form && <span className="block text-sm text-ink-soft">{active.form}</span>}
                <ClaimsAbout claims={label.claims.filter((claim) => claim.active === active.name)} />
              </th>
              <td className="py-2.5 pr-4 text-right whitespace-nowrap tabular-nums">
                {amounts.format(active.amount)} {active.unit}
              </td>
              <td className="py-2.5 text-right tabular-nums">
                {active.nrv_percent === null ? (
                  <>
                    <span aria-hidden="true">†</span>
                    <span className="sr-only">no reference value</span>
                  </>
                ) : (
                  `${amounts.format(active.nrv_percent)} %`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {label.notes.map((note) => (
        <p key={note} className="mt-3 text-sm text-ink-soft">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Word for word from the register of authorised claims of Great Britain, and only while the amount allows them. */
function ClaimsAbout({ claims }: { claims: ProductLabel["claims"] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-4 text-sm text-ink-soft">
      {claims.map(({ id, wording }) => (
        <li key={id}>{wording}</li>
      ))}
    </ul>
  );
}
