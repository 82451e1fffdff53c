import { ChoiceEntry } from "../label/choice-entry";
import type { FieldProps } from "../label/field-frame";
import type { StockLocation } from "./use-locations";

interface LocationEntryProps extends FieldProps {
  locations: StockLocation[];
  /** Id of the chosen one; none while the shop's are on their way. */
  value: string | null | undefined;
  onChange: (id: string) => void;
}

/** One of these locations, by name. */
export function LocationEntry({ locations, value = null, ...entry }: LocationEntryProps) {
  return (
    <ChoiceEntry
      {...entry}
      value={value}
      choices={Object.fromEntries(locations.map(({ id, name }) => [id, name]))}
    />
  );
}
