import type { ChangeResponse, LotRow } from "@balance/contracts/lot-desk";
import { useState } from "react";
import { NumberEntry } from "../label/number-entry";
import { TextEntry } from "../label/text-entry";
import { ChangeDialog } from "./change-dialog";
import { type Place, PlaceEntry, placesOf } from "./place-entry";
import { bestBeforeWords, lotName, unitsOf } from "./stock-words";
import { isWholeWithin, UnitsEntry } from "./units-entry";
import { useLocations } from "./use-locations";

export interface LotDialogProps {
  lot: LotRow;
  onDone: (answer: ChangeResponse) => void;
  onClose: () => void;
}

/** Takes a lot off sale at once, everywhere. */
export function HoldDialog({ lot, ...ends }: LotDialogProps) {
  return (
    <ChangeDialog
      {...ends}
      title={`Hold lot ${lotName(lot.code)}`}
      explanation={`${unitsOf(lot.sale)} can’t be bought any more, from the moment you send this. Orders that were placed already stay.`}
      deed="Hold"
      path={`/admin/lots/${lot.id}/hold`}
      reasons={["Complaint to look into", "Damaged delivery", "Label not right", "Supplier asked for it"]}
    />
  );
}

/** Puts all units of a lot back on sale. */
export function ReleaseDialog({ lot, ...ends }: LotDialogProps) {
  return (
    <ChangeDialog
      {...ends}
      title={`Release lot ${lotName(lot.code)}`}
      explanation={`What was held with the lot can be bought again; what was set apart or sent back by customers stays held. Best before: ${bestBeforeWords(lot.best_before)}.`}
      deed="Release for sale"
      path={`/admin/lots/${lot.id}/release`}
      reasons={["Delivery checked", "Looked into: nothing wrong", "Certificate came"]}
    />
  );
}

/** Units that are gone for good. */
export function WriteOffDialog({ lot, ...ends }: LotDialogProps) {
  const places = placesOf(lot.balances).filter(({ quantity }) => quantity > 0);
  const [place, setPlace] = useState(places[0]);
  const [quantity, setQuantity] = useState<number | null>(1);
  const most = place?.quantity ?? 0;
  return (
    <ChangeDialog
      {...ends}
      title={`Write off units of lot ${lotName(lot.code)}`}
      explanation="They leave the stock for good. It can be undone in the lot’s history."
      deed="Write off"
      path={`/admin/lots/${lot.id}/write-off`}
      change={{ location_id: place?.location_id, shelf: place?.shelf, quantity }}
      reasons={["Damaged", "Past its date", "Used as a sample", "Lost"]}
      isComplete={isWholeWithin(quantity, most)}
    >
      <PlaceEntry label="From" places={places} value={place} onChange={setPlace} />
      <UnitsEntry value={quantity} onChange={setQuantity} most={most} />
    </ChangeDialog>
  );
}

/** What a count found, against what the shop has there. */
export function CountDialog({ lot, ...ends }: LotDialogProps) {
  // of a lot that is off sale nothing can stand on the sales shelf
  const places = placesOf(lot.balances, useLocations()).filter(
    ({ shelf }) => shelf === "held" || lot.status === "on_sale",
  );
  const [chosen, setPlace] = useState<Place | undefined>();
  const place = chosen ?? places[0];
  const [counted, setCounted] = useState<number | null>(null);
  const expected = place?.quantity ?? 0;
  return (
    <ChangeDialog
      {...ends}
      title={`Count lot ${lotName(lot.code)}`}
      explanation="Write down what you found. The history keeps the difference."
      deed="Save the count"
      path={`/admin/lots/${lot.id}/count`}
      change={{ location_id: place?.location_id, shelf: place?.shelf, expected, counted }}
      reasons={["Stock count", "Counted again after a mistake", "Breakage found"]}
      isComplete={
        place !== undefined && counted !== null && Number.isInteger(counted) && counted !== expected
      }
    >
      <PlaceEntry label="Where" places={places} value={place} onChange={setPlace} />
      <NumberEntry
        label="Units counted"
        step={1}
        value={counted}
        onChange={setCounted}
        hint={differenceWords(counted, expected)}
      />
    </ChangeDialog>
  );
}

function differenceWords(counted: number | null, expected: number): string | undefined {
  if (counted === null) return undefined;
  if (counted === expected) return "As expected: nothing to save.";
  return `${unitsOf(Math.abs(counted - expected))} ${counted < expected ? "missing" : "too many"}.`;
}

/** Units sold over the counter of the spa. */
export function CounterSaleDialog({ lot, ...ends }: LotDialogProps) {
  const places = placesOf(lot.balances).filter(({ shelf, quantity }) => shelf === "sale" && quantity > 0);
  const [place, setPlace] = useState(places[0]);
  const [quantity, setQuantity] = useState<number | null>(1);
  const [receipt, setReceipt] = useState("");
  const most = place?.quantity ?? 0;
  return (
    <ChangeDialog
      {...ends}
      title={`Sell lot ${lotName(lot.code)} at the counter`}
      explanation="The till takes the money; this takes the units."
      deed="Sold"
      path={`/admin/lots/${lot.id}/counter-sale`}
      change={{
        location_id: place?.location_id,
        quantity,
        reason: "Sold at the counter",
        ...(receipt.trim() && { reference: receipt.trim() }),
      }}
      isComplete={isWholeWithin(quantity, most)}
    >
      <PlaceEntry label="From" places={places} value={place} onChange={setPlace} />
      <UnitsEntry value={quantity} onChange={setQuantity} most={most} />
      <TextEntry label="Receipt number, if there is one" value={receipt} onChange={setReceipt} />
    </ChangeDialog>
  );
}
