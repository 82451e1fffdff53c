import { labelTexts } from "@balance/compliance/data/label-texts";
import { triggeredTexts } from "@balance/compliance/statutory-texts";
import { Button, Text } from "@medusajs/ui";
import { GuardedEntry } from "../claims/guarded-entry";
import { type GroupProps, saidOn } from "./label-draft";
import { TickEntry } from "./tick-entry";

const warnings = labelTexts.filter(({ show_in, text }) => show_in === "warnings" && text !== null);

/** How it is taken and kept, and what it warns of: warnings are fixed words, which staff choose and don't write. */
export function UseGroup({ draft: { label }, change, errorOf }: GroupProps) {
  const needed = new Set(triggeredTexts(label).map(({ id }) => id));
  const choose = (chosen: (id: string) => boolean) =>
    change({ warnings: warnings.map(({ id }) => id).filter(chosen) });
  return (
    <>
      <GuardedEntry
        label="Directions"
        said={saidOn(label, "directions")}
        lines={2}
        error={errorOf("directions")}
        value={label.directions}
        onChange={(directions) => change({ directions })}
      />
      <GuardedEntry
        label="Storage"
        said={saidOn(label, "storage")}
        lines={2}
        error={errorOf("storage")}
        value={label.storage}
        onChange={(storage) => change({ storage })}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="txt-small-plus mb-2">Warnings</legend>
        {errorOf("warnings") && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {errorOf("warnings")}
          </Text>
        )}
        {warnings.map(({ id, text }) => (
          <TickEntry
            key={id}
            checked={label.warnings.includes(id)}
            onChange={(checked) => choose((one) => (one === id ? checked : label.warnings.includes(one)))}
          >
            {text}
            {needed.has(id) && <strong> (needed for this product)</strong>}
          </TickEntry>
        ))}
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => choose((id) => needed.has(id) || label.warnings.includes(id))}
          >
            Tick all that are needed
          </Button>
        </div>
      </fieldset>
      <GuardedEntry
        label="Not suitable for (optional)"
        said={saidOn(label, "warnings")}
        hint="One on each line."
        lines={2}
        error={errorOf("not_suitable_for")}
        value={label.not_suitable_for.join("\n")}
        onChange={(text) => change({ not_suitable_for: text === "" ? [] : text.split("\n") })}
      />
    </>
  );
}
