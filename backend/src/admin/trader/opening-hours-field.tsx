import type { Trader } from "@balance/contracts/trader";
import { Button, Heading, Hint, Input, Text } from "@medusajs/ui";
import { isPlaceholder } from "../../store-basics/is-placeholder";
import { PlaceholderBadge } from "./placeholder-badge";

type OpeningHours = Trader["opening_hours"];

interface OpeningHoursFieldProps {
  value: OpeningHours;
  error: string | undefined;
  onChange: (value: OpeningHours) => void;
}

/** Lines of days and hours, in the order in which the shop shows them. */
export function OpeningHoursField({ value, error, onChange }: OpeningHoursFieldProps) {
  const changeLine = (index: number, change: Partial<OpeningHours[number]>) =>
    onChange(value.map((line, at) => (at === index ? { ...line, ...change } : line)));
  return (
    <fieldset className="px-6 py-5" aria-describedby={error ? "trader-opening-hours-error" : undefined}>
      <legend className="sr-only">Opening hours</legend>
      <Heading level="h2" aria-hidden="true">
        Opening hours
      </Heading>
      <div className="mt-3 flex flex-col gap-y-2">
        {value.map(({ days, hours }, index) => (
          <div key={index} className="flex flex-wrap items-center gap-2">
            <div className="w-56">
              <Input
                aria-label={`Days, line ${index + 1}`}
                value={days}
                onChange={(event) => changeLine(index, { days: event.target.value })}
              />
            </div>
            <div className="w-80">
              <Input
                aria-label={`Hours, line ${index + 1}`}
                value={hours}
                onChange={(event) => changeLine(index, { hours: event.target.value })}
              />
            </div>
            <Button
              type="button"
              variant="transparent"
              size="small"
              aria-label={`Remove line ${index + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              Remove
            </Button>
            {(isPlaceholder(days) || isPlaceholder(hours)) && <PlaceholderBadge />}
          </div>
        ))}
        {value.length === 0 && <Text size="small">None.</Text>}
      </div>
      {error && (
        <Hint id="trader-opening-hours-error" variant="error" className="mt-2">
          {error}
        </Hint>
      )}
      <Button
        type="button"
        variant="secondary"
        size="small"
        className="mt-3"
        onClick={() => onChange([...value, { days: "", hours: "" }])}
      >
        Add a line
      </Button>
    </fieldset>
  );
}
