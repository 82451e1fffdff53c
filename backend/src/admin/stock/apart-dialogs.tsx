import type { Shelf } from "@balance/contracts/lot-desk";
import { useState } from "react";
import { ChangeDialog } from "./change-dialog";
import type { LotDialogProps } from "./lot-dialogs";
import { PlaceEntry, placesOf } from "./place-entry";
import { lotName } from "./stock-words";
import { isWholeWithin, UnitsEntry } from "./units-entry";

/** Some units of a lot that nobody may buy, while the others stay on sale. */
export function SetApartDialog(props: LotDialogProps) {
  return (
    <ApartDialog
      {...props}
      from="sale"
      title={`Set units of lot ${lotName(props.lot.code)} apart`}
      explanation="They can’t be bought any more; the rest of the lot stays on sale."
      deed="Set apart"
      path="set-apart"
      reasons={["Damaged", "Seal broken", "To be looked at"]}
    />
  );
}

/** Units that were set apart, on sale again. */
export function PutBackDialog(props: LotDialogProps) {
  return (
    <ApartDialog
      {...props}
      from="held"
      title={`Put units of lot ${lotName(props.lot.code)} back on sale`}
      explanation="They can be bought again. What customers have sent back stays apart: decide about it at its order."
      deed="Put back"
      path="put-back"
      reasons={["Looked at: nothing wrong", "Set apart by mistake"]}
    />
  );
}

interface ApartDialogProps extends LotDialogProps {
  from: Shelf;
  title: string;
  explanation: string;
  deed: string;
  path: "set-apart" | "put-back";
  reasons: string[];
}

function ApartDialog({ lot, from, path, ...words }: ApartDialogProps) {
  const places = placesOf(lot.balances).filter(({ shelf, quantity }) => shelf === from && quantity > 0);
  const [place, setPlace] = useState(places[0]);
  const [quantity, setQuantity] = useState<number | null>(1);
  const most = place?.quantity ?? 0;
  return (
    <ChangeDialog
      {...words}
      path={`/admin/lots/${lot.id}/${path}`}
      change={{ location_id: place?.location_id, quantity }}
      isComplete={isWholeWithin(quantity, most)}
    >
      <PlaceEntry label="From" places={places} value={place} onChange={setPlace} />
      <UnitsEntry value={quantity} onChange={setQuantity} most={most} />
    </ChangeDialog>
  );
}
