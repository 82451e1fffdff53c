import { referenceValues } from "@balance/compliance/data/reference-values";
import type { LabelActive } from "@balance/compliance/label-record";
import { inMilligrams, percentOfNrv } from "@balance/compliance/percent-of-nrv";
import { Button, Text } from "@medusajs/ui";
import { NumberEntry } from "./number-entry";
import { TextEntry } from "./text-entry";

interface ActiveRowProps {
  active: LabelActive;
  position: number;
  onChange: (active: LabelActive) => void;
  onRemove: () => void;
}

/** One substance; its share of the reference value is shown and never typed. */
export function ActiveRow({ active, position, onChange, onRemove }: ActiveRowProps) {
  const put = (changed: Partial<LabelActive>) => onChange({ ...active, ...changed });
  return (
    <div className="grid items-end gap-2 md:grid-cols-[1fr_1fr_6rem_7rem_5rem_auto]">
      <TextEntry
        label={`Substance ${position}`}
        list="label-nutrients"
        value={active.name}
        onChange={(name) => put({ name, id: idOf(name) })}
      />
      <TextEntry
        label="Form (optional)"
        value={active.form ?? ""}
        onChange={(text) => put({ form: text === "" ? null : text })}
      />
      <NumberEntry
        label="Amount"
        value={active.amount || null}
        onChange={(amount) => put({ amount: amount ?? 0 })}
      />
      <TextEntry label="Unit" list="label-units" value={active.unit} onChange={(unit) => put({ unit })} />
      <Text size="small" className="pb-2">
        {shareOf(active)}
      </Text>
      <Button
        type="button"
        size="small"
        variant="transparent"
        aria-label={`Remove substance ${position}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </div>
  );
}

function shareOf(active: LabelActive): string {
  if (!(active.amount > 0) || inMilligrams(active.amount, active.unit) === null) return "";
  const percent = percentOfNrv(active);
  return percent === null ? "no NRV" : `${percent} % NRV`;
}

/** Of a nutrient the id by which claims and reference values know it; of anything else its name. */
function idOf(name: string): string {
  const plain = name.trim().toLowerCase();
  const nutrient = referenceValues.find((one) => one.nutrient.toLowerCase() === plain);
  return nutrient?.id ?? plain.replace(/[^a-z0-9]+/gu, "_");
}
