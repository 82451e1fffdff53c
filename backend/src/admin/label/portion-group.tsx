import { referenceValues } from "@balance/compliance/data/reference-values";
import type { LabelActive, LabelRecord } from "@balance/compliance/label-record";
import { Button, Text } from "@medusajs/ui";
import { GuardedEntry } from "../claims/guarded-entry";
import { ActiveRow } from "./active-row";
import { type GroupProps, saidOn } from "./label-draft";
import { NumberEntry } from "./number-entry";
import { NutritionEntry } from "./nutrition-entry";
import { TextEntry } from "./text-entry";

const newActive: LabelActive = { id: "", name: "", form: null, amount: 0, unit: "mg" };

/** The recommended portion, and how much it holds of what. */
export function PortionGroup({ draft: { label }, change, errorOf }: GroupProps) {
  const { actives, daily_portion: portion } = label;
  const putPortion = (changed: Partial<LabelRecord["daily_portion"]>) =>
    change({ daily_portion: { ...portion, ...changed } });
  return (
    <>
      <GuardedEntry
        said={saidOn(label, "directions")}
        label="Recommended portion"
        hint='As printed: "1 scoop (10 g) a day". Of a food: "Serving: 15 g".'
        error={errorOf("daily_portion")}
        value={portion.text}
        onChange={(text) => putPortion({ text })}
      />
      <div className="grid gap-3 md:grid-cols-4">
        <NumberEntry
          label="How many"
          value={portion.amount || null}
          onChange={(amount) => putPortion({ amount: amount ?? 0 })}
        />
        <TextEntry
          label="Of what"
          hint="scoop, capsule, ml …"
          value={portion.unit}
          onChange={(unit) => putPortion({ unit })}
        />
        <NumberEntry
          label="Grams together"
          value={portion.grams}
          onChange={(grams) => putPortion({ grams })}
        />
        <NumberEntry
          label="Or millilitres"
          value={portion.millilitres}
          onChange={(millilitres) => putPortion({ millilitres })}
        />
      </div>
      <Text size="small" weight="plus">
        Substances in a daily portion
      </Text>
      <datalist id="label-nutrients">
        {referenceValues.map(({ id, nutrient }) => (
          <option key={id} value={nutrient} />
        ))}
      </datalist>
      <datalist id="label-units">
        {["mg", "µg", "g", "ml", "billion CFU", "FCC"].map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {errorOf("actives") && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {errorOf("actives")}
        </Text>
      )}
      {actives.map((active, index) => (
        <ActiveRow
          // by place: names change while they are typed
          key={index}
          active={active}
          position={index + 1}
          onChange={(changed) =>
            change({ actives: actives.map((one, at) => (at === index ? changed : one)) })
          }
          onRemove={() => change({ actives: actives.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => change({ actives: [...actives, newActive] })}
        >
          Add a substance
        </Button>
      </div>
      {label.regulatory_class === "food" && (
        <NutritionEntry
          value={label.nutrition}
          error={errorOf("nutrition")}
          onChange={(nutrition) => change({ nutrition })}
        />
      )}
    </>
  );
}
