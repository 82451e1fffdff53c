import type { ProductLabel } from "@balance/contracts/catalogue";
import { AmountsTable, formatAmount } from "./amounts-table.tsx";
import { LinkedClaim } from "./linked-claim.tsx";

/** The active substances of one day's portion with their share of the reference value (Food Supplements Regulations 2003). */
export function SupplementFacts({ label }: { label: ProductLabel }) {
  if (label.actives.length === 0) return null;
  return (
    <div>
      <AmountsTable
        what="Substance"
        caption={`In a daily portion of ${label.daily_portion.replace(/ a day$/, "")}`}
      >
        {label.actives.map((active) => (
          <ActiveRows
            key={active.name}
            active={active}
            claims={label.claims.filter((claim) => claim.active === active.name)}
          />
        ))}
      </AmountsTable>
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
          {formatAmount(amount)} {unit}
        </td>
        <td className="py-2.5 text-right whitespace-nowrap tabular-nums">
          {nrv_percent === null ? (
            <>
              <span aria-hidden="true">†</span>
              <span className="sr-only">no reference value</span>
            </>
          ) : (
            `${formatAmount(nrv_percent)} %`
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
      {claims.map((claim) => (
        <li key={claim.id}>
          <LinkedClaim claim={claim} />
        </li>
      ))}
    </ul>
  );
}
