import { ChoiceEntry } from "../label/choice-entry";
import { useAdminPage } from "../use-admin-page";
import type { SuppliersResponse } from "@balance/contracts/lot-desk";

/** A Select can't choose an empty value. */
const nobody = "none";

interface SupplierEntryProps {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Who the goods come from, of those on the Suppliers page. */
export function SupplierEntry({ value, onChange }: SupplierEntryProps) {
  const { page } = useAdminPage<SuppliersResponse>("/admin/suppliers");
  return (
    <ChoiceEntry
      label="Supplier"
      value={value ?? nobody}
      onChange={(id) => onChange(id === nobody ? null : id)}
      choices={{
        [nobody]: "Not given",
        ...Object.fromEntries((page?.suppliers ?? []).map(({ id, name }) => [id, name])),
      }}
    />
  );
}
