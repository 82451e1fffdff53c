import { Button, Hint, Text } from "@medusajs/ui";
import { UnitsEntry } from "../units-entry";
import { type CounterLine, unitsHere } from "./counter-line";
import { bestBeforeWords, unitsOf } from "./stock-words";

interface CounterLineItemProps {
  line: CounterLine;
  locationId: string;
  onChange: (changed: Partial<CounterLine>) => void;
  onRemove: () => void;
}

/** Units of a lot in the sale; how many can be typed too. */
export function CounterLineItem({ line, locationId, onChange, onRemove }: CounterLineItemProps) {
  const { lot, quantity, refusal } = line;
  const name = `${lot.item.title}, lot ${lot.code}`;
  const most = unitsHere(lot, locationId);
  return (
    <li className="px-6 py-3">
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <Text size="small" weight="plus">
            {lot.item.title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            Lot {lot.code} · best before {bestBeforeWords(lot.best_before)} · {unitsOf(most)} here
          </Text>
        </div>
        <div className="flex items-center gap-2">
          <UnitsEntry
            label={`Units: ${name}`}
            units={quantity}
            most={most}
            onChange={(units) => onChange({ quantity: Math.min(units, most) })}
          />
          <Button
            type="button"
            size="small"
            variant="transparent"
            aria-label={`Remove: ${name}`}
            onClick={onRemove}
          >
            Remove
          </Button>
        </div>
      </div>
      {refusal && (
        <Hint variant="error" role="alert">
          {refusal}
        </Hint>
      )}
    </li>
  );
}
