import type { LotBalance, Shelf } from "@balance/contracts/lot-desk";
import { ChoiceEntry } from "../label/choice-entry";
import { shelfWords, unitsOf } from "./stock-words";
import type { StockLocation } from "./use-locations";

/** A shelf of a location, and how many units of the lot stand there. */
export interface Place {
  location_id: string;
  location_name: string;
  shelf: Shelf;
  quantity: number;
}

/**
 * Both shelves of every location that has units of the lot, the fullest first.
 * @param others locations to be chosen although none stand there
 */
export function placesOf(balances: LotBalance[], others: StockLocation[] = []): Place[] {
  const empty = others
    .filter(({ id }) => balances.every(({ location_id }) => location_id !== id))
    .map(({ id, name }) => ({ location_id: id, location_name: name, sale: 0, held: 0 }));
  return [...balances, ...empty]
    .flatMap(({ location_id, location_name, sale, held }): Place[] => [
      { location_id, location_name, shelf: "sale", quantity: sale },
      { location_id, location_name, shelf: "held", quantity: held },
    ])
    .sort((a, b) => b.quantity - a.quantity);
}

interface PlaceEntryProps {
  label: string;
  places: Place[];
  value: Place | undefined;
  onChange: (place: Place | undefined) => void;
}

/** Where units of a lot stand: location and shelf in one choice. */
export function PlaceEntry({ label, places, value, onChange }: PlaceEntryProps) {
  return (
    <ChoiceEntry
      label={label}
      value={value ? keyOf(value) : null}
      onChange={(key) => onChange(places.find((place) => keyOf(place) === key))}
      choices={Object.fromEntries(
        places.map((place) => [
          keyOf(place),
          `${place.location_name}, ${shelfWords[place.shelf]}: ${unitsOf(place.quantity)}`,
        ]),
      )}
    />
  );
}

function keyOf({ location_id, shelf }: Place): string {
  return `${shelf} ${location_id}`;
}
