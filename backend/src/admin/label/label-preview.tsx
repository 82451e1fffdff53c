import { allergenNames } from "@balance/compliance/allergens";
import { emphasisedParts } from "@balance/compliance/emphasised-parts";
import type { LabelRecord } from "@balance/compliance/label-record";
import { Text } from "@medusajs/ui";
import { labelView } from "../../workflows/catalogue/label-view";

const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** The panel as shoppers will read it, made by the same function as the product page's. */
export function LabelPreview({ label }: { label: LabelRecord }) {
  const view = viewOf(label);
  if (!view)
    return (
      <Text size="small">The panel appears here once every amount has a unit that can be compared.</Text>
    );
  return (
    <div className="txt-small flex flex-col gap-3">
      <p className="txt-small-plus">{view.legal_name || "No legal name yet"}</p>
      {view.actives.length > 0 && (
        <table className="w-full text-left">
          <caption className="text-ui-fg-subtle pb-1 text-left">
            In {view.daily_portion || "a daily portion"}
          </caption>
          <thead>
            <tr className="border-b">
              <th scope="col">Substance</th>
              <th scope="col" className="text-right">
                Amount
              </th>
              <th scope="col" className="text-right">
                % NRV
              </th>
            </tr>
          </thead>
          <tbody>
            {view.actives.map(({ name, amount, unit, nrv_percent }, index) => (
              <tr key={index} className="border-b align-top">
                <th scope="row" className="font-normal">
                  {name}
                  {view.claims
                    .filter(({ active }) => active === name)
                    .map(({ id, wording }) => (
                      <span key={id} className="text-ui-fg-subtle block">
                        {wording}
                      </span>
                    ))}
                </th>
                <td className="text-right">
                  {amounts.format(amount)} {unit}
                </td>
                <td className="text-right">{nrv_percent === null ? "†" : `${nrv_percent} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {label.ingredients.length > 0 && (
        <p>
          Ingredients:{" "}
          {label.ingredients.map(({ name, emphasise, percent }, index) => {
            const [before, allergen, after] = emphasisedParts(name, emphasise) ?? [name, "", ""];
            return (
              <span key={index}>
                {index > 0 && ", "}
                {before}
                {allergen && <strong className="uppercase">{allergen}</strong>}
                {after}
                {percent !== null && ` (${percent} %)`}
              </span>
            );
          })}
          .
        </p>
      )}
      {label.contains_allergens.length > 0 && (
        <p>
          Contains: <strong>{label.contains_allergens.map((code) => allergenNames[code]).join(", ")}</strong>
        </p>
      )}
      {view.directions && <p>{view.directions}</p>}
      {view.warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {view.storage && <p>{view.storage}</p>}
      {view.operator.name && (
        <p>
          {view.operator.name}, {view.operator.address}
        </p>
      )}
    </div>
  );
}

/** Null for amounts that can't be compared with their reference value, and for a warning that does not exist. */
function viewOf(label: LabelRecord) {
  try {
    return labelView(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
