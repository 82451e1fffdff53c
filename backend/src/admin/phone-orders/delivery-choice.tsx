import type { DeliveryOption } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";
import { Hint } from "@medusajs/ui";

interface DeliveryChoiceProps {
  options: DeliveryOption[];
  value: string | null;
  error: string | undefined;
  onChange: (id: string) => void;
}

/** How these goods can reach the customer, each at its price now. */
export function DeliveryChoice({ options, value, error, onChange }: DeliveryChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="txt-compact-small-plus mb-2">Delivery</legend>
      {options.length === 0 && <Hint>Shown once something is in the order.</Hint>}
      {options.map(({ id, name, description, price_pence }) => (
        <label key={id} className="txt-small flex items-center gap-2">
          <input
            type="radio"
            name="delivery"
            value={id}
            checked={value === id}
            onChange={() => onChange(id)}
          />
          <span>
            {name}, {price_pence === 0 ? "free" : formatPence(price_pence)}{" "}
            <span className="text-ui-fg-subtle">{description}</span>
          </span>
        </label>
      ))}
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
    </fieldset>
  );
}
