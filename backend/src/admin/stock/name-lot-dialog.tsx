import type { LotsResponse } from "@balance/contracts/lot-desk";
import { useState } from "react";
import { ChoiceEntry } from "../label/choice-entry";
import { useAdminPage } from "../use-admin-page";
import { ChangeDialog } from "./change-dialog";
import type { LotDialogProps } from "./lot-dialogs";
import { PlaceEntry, placesOf } from "./place-entry";
import { bestBeforeWords } from "./stock-words";
import { isWholeWithin, UnitsEntry } from "./units-entry";

/** Says of units whose lot nobody knew which lot they are. */
export function NameLotDialog({ lot, ...ends }: LotDialogProps) {
  const places = placesOf(lot.balances).filter(({ shelf, quantity }) => shelf === "sale" && quantity > 0);
  const [place, setPlace] = useState(places[0]);
  const [quantity, setQuantity] = useState<number | null>(null);
  const [lotId, setLotId] = useState<string | null>(null);
  const query = new URLSearchParams({ inventory_item_id: lot.item.inventory_item_id, limit: "100" });
  const { page } = useAdminPage<LotsResponse>(`/admin/lots?${query.toString()}`);
  const known = page?.lots.filter(({ is_unassigned }) => !is_unassigned) ?? [];
  const most = place?.quantity ?? 0;
  return (
    <ChangeDialog
      {...ends}
      title="Name the lot"
      explanation={`Read it from the packs of ${lot.item.title}. A lot that isn’t in the list comes in by “Receive goods”.`}
      deed="Name the lot"
      path={`/admin/lots/${lotId}/assign`}
      change={{ location_id: place?.location_id, quantity }}
      reasons={["Read from the packs", "Read from the delivery note"]}
      isComplete={lotId !== null && isWholeWithin(quantity, most)}
    >
      <PlaceEntry label="Units at" places={places} value={place} onChange={setPlace} />
      <UnitsEntry value={quantity} onChange={setQuantity} most={most} />
      <ChoiceEntry
        label="Are of lot"
        value={lotId}
        onChange={setLotId}
        choices={Object.fromEntries(
          known.map(({ id, code, best_before }) => [id, `${code}, ${bestBeforeWords(best_before)}`]),
        )}
      />
    </ChangeDialog>
  );
}
