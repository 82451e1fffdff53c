import { allergenCodes, allergenNames } from "@balance/compliance/allergens";
import type { AllergenCode } from "@balance/compliance/label-record";
import { TickEntry } from "./tick-entry";

interface AllergenPickerProps {
  /** Says to screen readers what is picked: "Allergens of skimmed milk powder". */
  legend: string;
  /** What is read while it is closed. */
  summary: string;
  value: AllergenCode[];
  onChange: (codes: AllergenCode[]) => void;
}

/** The fourteen allergens of the law (Annex II of Regulation (EU) 1169/2011). */
export function AllergenPicker({ legend, summary, value, onChange }: AllergenPickerProps) {
  const picked = value.map((code) => allergenNames[code]).join(", ");
  return (
    <details className="txt-small">
      <summary className="text-ui-fg-base min-h-6 cursor-pointer">
        {summary}: {picked || "none"}
      </summary>
      <fieldset className="mt-2 grid grid-cols-2 gap-2 md:grid-cols-3">
        <legend className="sr-only">{legend}</legend>
        {allergenCodes.map((code) => (
          <TickEntry
            key={code}
            checked={value.includes(code)}
            onChange={(checked) =>
              onChange(allergenCodes.filter((one) => (one === code ? checked : value.includes(one))))
            }
          >
            {allergenNames[code]}
          </TickEntry>
        ))}
      </fieldset>
    </details>
  );
}
