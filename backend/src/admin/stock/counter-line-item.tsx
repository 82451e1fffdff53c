import { Button, Hint, Input, Text } from "@medusajs/ui";
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
          <Input
            type="number"
            size="small"
            className="w-20"
            min={1}
            max={most}
            step={1}
            aria-label={`Units: ${name}`}
            value={quantity || ""}
            onChange={({ target: { valueAsNumber } }) =>
              onChange({ quantity: Number.isInteger(valueAsNumber) ? Math.min(valueAsNumber, most) : 0 })
            }
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
