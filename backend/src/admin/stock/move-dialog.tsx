import { useState } from "react";
import { ChangeDialog } from "./change-dialog";
import { LocationEntry } from "./location-entry";
import type { LotDialogProps } from "./lot-dialogs";
import { PlaceEntry, placesOf } from "./place-entry";
import { lotName } from "./stock-words";
import { isWholeWithin, UnitsEntry } from "./units-entry";
import { useLocations } from "./use-locations";

/** Units that now stand at another location. */
export function MoveDialog({ lot, ...ends }: LotDialogProps) {
  const places = placesOf(lot.balances).filter(({ quantity }) => quantity > 0);
  const [from, setFrom] = useState(places[0]);
  const [to, setTo] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | null>(1);
  const others = useLocations().filter(({ id }) => id !== from?.location_id);
  const most = from?.quantity ?? 0;
  return (
    <ChangeDialog
      {...ends}
      title={`Move units of lot ${lotName(lot.code)}`}
      explanation="Only where they stand changes, not how many there are."
      deed="Move"
      path={`/admin/lots/${lot.id}/move`}
      change={{ from_location_id: from?.location_id, to_location_id: to, shelf: from?.shelf, quantity }}
      reasons={["To the other location", "Brought back"]}
      isComplete={to !== null && to !== from?.location_id && isWholeWithin(quantity, most)}
    >
      <PlaceEntry label="From" places={places} value={from} onChange={setFrom} />
      <LocationEntry
        label="To"
        hint={
          others.length === 0
            ? "There is no other location. Settings, Locations & Shipping, makes one."
            : undefined
        }
        value={to}
        onChange={setTo}
        locations={others}
      />
      <UnitsEntry value={quantity} onChange={setQuantity} most={most} />
    </ChangeDialog>
  );
}
