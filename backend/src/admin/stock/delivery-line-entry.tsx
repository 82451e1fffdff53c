import { Button, Hint } from "@medusajs/ui";
import { useEffect, useId } from "react";
import { Link } from "react-router-dom";
import { NumberEntry } from "../label/number-entry";
import { TextEntry } from "../label/text-entry";
import { BestBeforeEntry } from "./best-before-entry";
import type { DeliveryLine } from "./delivery-line";
import { unitsOf } from "./stock-words";
import { useItemFinder } from "./use-item-finder";

interface DeliveryLineEntryProps {
  line: DeliveryLine;
  /** From 1. */
  place: number;
  onChange: (changed: Partial<DeliveryLine>) => void;
  /** Left out for the only line. */
  onRemove?: () => void;
}

/** One line of a delivery: typed, or read by a scanner that sends Enter. What came in is only shown. */
export function DeliveryLineEntry({ line, place, onChange, onRemove }: DeliveryLineEntryProps) {
  const listId = useId();
  const { offered, item, isUnknown } = useItemFinder(line.received ? "" : line.sku);
  const isOther = !line.received && item?.inventory_item_id !== line.item?.inventory_item_id;
  useEffect(() => {
    if (isOther) onChange({ item });
  }, [isOther, item, onChange]);

  if (line.received) {
    const { lot, units } = line.received;
    return (
      <p className="txt-small px-6 py-3">
        Received: {unitsOf(units)} of {lot.item.title}, lot{" "}
        <Link className="underline" to={`/stock/lots/${lot.id}`}>
          {lot.code}
        </Link>
        {lot.hold_reason && <span className="block">Not on sale: {lot.hold_reason}</span>}
      </p>
    );
  }
  return (
    <fieldset className="px-6 py-4">
      <legend className="sr-only">Line {place}</legend>
      <div className="grid items-start gap-4 md:grid-cols-[2fr_1.5fr_1.5fr_1fr_auto]">
        <TextEntry
          label="SKU or barcode"
          list={listId}
          hint={item ? item.title : "Scan it, or type a part of the name."}
          error={isUnknown ? "The shop has no item like that." : undefined}
          value={line.sku}
          onChange={(sku) => onChange({ sku })}
        />
        <datalist id={listId}>
          {offered.map(({ inventory_item_id, sku, title }) => (
            <option key={inventory_item_id} value={sku ?? ""}>
              {title}
            </option>
          ))}
        </datalist>
        <TextEntry
          label="Lot code"
          hint="As printed on the pack."
          value={line.code}
          onChange={(code) => onChange({ code })}
        />
        <BestBeforeEntry
          label="Best before"
          value={line.bestBefore}
          onChange={(bestBefore) => onChange({ bestBefore })}
        />
        <NumberEntry
          label="Units"
          hint="Whole packs."
          step={1}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        {onRemove && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="self-end"
            aria-label={`Remove line ${place}`}
            onClick={onRemove}
          >
            Remove
          </Button>
        )}
      </div>
      {line.refusal && (
        <Hint variant="error" role="alert" className="mt-2">
          {line.refusal}
        </Hint>
      )}
    </fieldset>
  );
}
