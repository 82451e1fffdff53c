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
            <ActiveRows
              key={active.name}
              active={active}
              claims={label.claims.filter((claim) => claim.active === active.name)}
            />
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

interface ActiveRowsProps {
  active: ProductLabel["actives"][number];
  /** Those that its amount allows. */
  claims: ProductLabel["claims"];
}

function ActiveRows({ active: { name, form, amount, unit, nrv_percent }, claims }: ActiveRowsProps) {
  const line = "border-b border-line";
  return (
    <>
      <tr className={`align-top ${claims.length === 0 ? line : ""}`}>
        <th scope="row" className="py-2.5 pr-4 font-normal">
          {name}
          {form && <span className="block text-sm text-ink-soft">{form}</span>}
        </th>
        <td className="py-2.5 pr-4 text-right whitespace-nowrap tabular-nums">
          {amounts.format(amount)} {unit}
        </td>
        <td className="py-2.5 text-right whitespace-nowrap tabular-nums">
          {nrv_percent === null ? (
            <>
              <span aria-hidden="true">†</span>
              <span className="sr-only">no reference value</span>
            </>
          ) : (
            `${amounts.format(nrv_percent)} %`
          )}
        </td>
      </tr>
      {claims.length > 0 && (
        <tr className={line}>
          <td colSpan={3} className="pb-3 text-sm text-ink-soft">
            <ClaimsAbout claims={claims} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Word for word from the register of authorised claims of Great Britain, and only while the amount allows them. */
function ClaimsAbout({ claims }: Pick<ActiveRowsProps, "claims">) {
  return (
    <ul className="list-disc pl-4">
      {claims.map(({ id, wording }) => (
        <li key={id}>{wording}</li>
      ))}
    </ul>
  );
}
