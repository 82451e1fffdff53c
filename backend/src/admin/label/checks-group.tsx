import type { SupplierSpecification } from "@balance/compliance/label-record";
import { labelSubstances } from "@balance/compliance/label-substances";
import { AllergenPicker } from "./allergen-picker";
import type { GroupProps } from "./label-draft";
import { NumberEntry } from "./number-entry";
import { TextEntry } from "./text-entry";
import { TickEntry } from "./tick-entry";

const noSpecification: SupplierSpecification = {
  document: "",
  version: null,
  species: null,
  allergens: [],
  may_contain: [],
  aloe: null,
};
const noAloe = { inner_leaf: false, decolourised: false, aloin_ppm: 1 };

/** What the supplier states, against which the label is held. */
export function ChecksGroup({ draft: { label }, change, errorOf }: GroupProps) {
  const spec = label.supplier_spec ?? noSpecification;
  const put = (changed: Partial<SupplierSpecification>) => {
    const supplier_spec = { ...spec, ...changed };
    change({ supplier_spec: supplier_spec.document === "" && !supplier_spec.aloe ? null : supplier_spec });
  };
  const aloe = spec.aloe ?? noAloe;
  return (
    <>
      <div className="grid gap-3 md:grid-cols-3">
        <TextEntry
          label="Supplier’s specification"
          hint="Name or number of the document."
          error={errorOf("supplier_spec")}
          value={spec.document}
          onChange={(document) => put({ document })}
        />
        <TextEntry
          label="Version (optional)"
          value={spec.version ?? ""}
          onChange={(text) => put({ version: text === "" ? null : text })}
        />
        <TextEntry
          label="Species (optional)"
          value={spec.species ?? ""}
          onChange={(text) => put({ species: text === "" ? null : text })}
        />
      </div>
      <AllergenPicker
        legend="Allergens in the specification"
        summary="Allergens in the specification"
        value={spec.allergens}
        onChange={(allergens) => put({ allergens })}
      />
      {labelSubstances(label).has("aloe_vera") && (
        <div className="flex flex-col gap-2">
          <TickEntry
            checked={aloe.inner_leaf}
            onChange={(inner_leaf) => put({ aloe: { ...aloe, inner_leaf } })}
          >
            Aloe: made of the inner leaf only
          </TickEntry>
          <TickEntry
            checked={aloe.decolourised}
            onChange={(decolourised) => put({ aloe: { ...aloe, decolourised } })}
          >
            Aloe: decolourised
          </TickEntry>
          <NumberEntry
            label="Aloe: aloin, ppm"
            value={aloe.aloin_ppm}
            onChange={(ppm) => put({ aloe: { ...aloe, aloin_ppm: ppm ?? 1 } })}
          />
        </div>
      )}
      <TickEntry
        checked={label.is_demonstration}
        onChange={(is_demonstration) => change({ is_demonstration })}
      >
        This is a demonstration label, not that of a real pack: it is never sold in a live shop
      </TickEntry>
    </>
  );
}
