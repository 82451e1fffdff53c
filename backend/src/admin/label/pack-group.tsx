import { netQuantityUnits, packFacts, unitNames } from "@balance/compliance/pack-facts";
import { Text } from "@medusajs/ui";
import { GuardedEntry } from "../claims/guarded-entry";
import { ChoiceEntry } from "./choice-entry";
import { type DraftPack, type GroupProps, type LabelDraft, packIn, saidOn } from "./label-draft";
import { NumberEntry } from "./number-entry";
import { TextEntry } from "./text-entry";
import { TickEntry } from "./tick-entry";

const none = "none";
const unitChoices = Object.fromEntries(netQuantityUnits.map((unit) => [unit, unit]));
const pieceChoices = Object.fromEntries([
  [none, "not counted"],
  ...unitNames.map((name) => [name, name]),
]) as Record<string, string>;

interface PackGroupProps extends GroupProps {
  onPacks: (packs: LabelDraft["packs"]) => void;
}

/** What each variant's pack holds, who makes it, and its seal. */
export function PackGroup({ draft: { label, packs }, change, errorOf, onPacks }: PackGroupProps) {
  const put = (variantId: string, changed: Partial<DraftPack>) =>
    onPacks(
      packs.map((one) =>
        one.variant_id === variantId ? { ...one, pack: { ...one.pack, ...changed } } : one,
      ),
    );
  return (
    <>
      {packs.map(({ variant_id, title, pack }) => {
        const whole = packIn(pack);
        const facts = whole && packFacts(whole, label);
        return (
          <fieldset key={variant_id} className="flex flex-col gap-2">
            <legend className="txt-small-plus mb-2">Pack of {title}</legend>
            <div className="grid gap-3 md:grid-cols-4">
              <NumberEntry
                label="Net quantity"
                error={whole ? undefined : errorOf("net_quantity")}
                value={pack.net_quantity}
                onChange={(net_quantity) => put(variant_id, { net_quantity })}
              />
              <ChoiceEntry
                label="In"
                value={pack.net_quantity_unit}
                choices={unitChoices}
                onChange={(net_quantity_unit) => put(variant_id, { net_quantity_unit })}
              />
              <NumberEntry
                label="Pieces (if counted)"
                value={pack.unit_count}
                onChange={(unit_count) => put(variant_id, { unit_count })}
              />
              <ChoiceEntry
                label="Each a"
                value={pack.unit_name ?? none}
                choices={pieceChoices}
                onChange={(name) =>
                  put(variant_id, { unit_name: unitNames.find((one) => one === name) ?? null })
                }
              />
            </div>
            {facts && (
              <Text size="small" className="text-ui-fg-subtle">
                {facts.net_quantity}
                {facts.servings !== null && `, ${facts.servings} servings`}. Priced per {facts.unit_price.per}
                .
              </Text>
            )}
          </fieldset>
        );
      })}
      {packs.length === 0 && <Text size="small">Add a variant to the product first.</Text>}
      <TextEntry
        label="Business on the label"
        hint="Under whose name it is marketed; often the brand, not the shop."
        error={errorOf("operator")}
        value={label.operator.name}
        onChange={(name) => change({ operator: { ...label.operator, name, placeholder: false } })}
      />
      <TextEntry
        label="Its UK address"
        lines={2}
        value={label.operator.address}
        onChange={(address) => change({ operator: { ...label.operator, address, placeholder: false } })}
      />
      <TextEntry
        label="Country of origin (where leaving it out would mislead)"
        value={label.country_of_origin ?? ""}
        onChange={(text) => change({ country_of_origin: text === "" ? null : text })}
      />
      <TickEntry
        checked={label.sealed_for_hygiene}
        onChange={(sealed_for_hygiene) => change({ sealed_for_hygiene })}
      >
        Sealed for hygiene: the right to cancel ends when the seal is broken
      </TickEntry>
      {label.sealed_for_hygiene && (
        <GuardedEntry
          label="What the seal is"
          said={saidOn(label, "seal")}
          error={errorOf("seal")}
          value={label.seal ?? ""}
          onChange={(seal) => change({ seal })}
        />
      )}
    </>
  );
}
