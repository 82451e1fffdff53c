import { GuardedEntry } from "../claims/guarded-entry";
import { ChoiceEntry } from "./choice-entry";
import { type GroupProps, saidOn } from "./label-draft";

/** What the product is, in the words of the law. */
export function NameGroup({ draft: { label }, change, errorOf }: GroupProps) {
  return (
    <>
      <GuardedEntry
        label="Legal name"
        said={saidOn(label, "legal_name")}
        hint='Of a supplement: "Food supplement with …", naming what characterises it, "with sweetener" where there is one.'
        error={errorOf("legal_name")}
        value={label.legal_name}
        onChange={(legal_name) => change({ legal_name })}
      />
      <ChoiceEntry
        label="What it is by law"
        error={errorOf("regulatory_class")}
        value={label.regulatory_class}
        choices={{ food_supplement: "Food supplement", food: "Other food" }}
        onChange={(regulatory_class) => change({ regulatory_class })}
      />
      <GuardedEntry
        label="Characterising substances"
        said={saidOn(label, "ingredients")}
        hint="One on each line."
        lines={3}
        error={errorOf("characterising_substances")}
        value={label.characterising_substances.join("\n")}
        onChange={(text) => change({ characterising_substances: text.split("\n") })}
      />
    </>
  );
}
