import type { ContactAndAddress } from "@balance/contracts/basket";
import { TextEntry } from "../label/text-entry";

const fields: [field: keyof ContactAndAddress, label: string, hint?: string][] = [
  ["email", "Email", "The link goes there: spell it back to them."],
  ["phone", "Phone, if they give it"],
  ["first_name", "First name"],
  ["last_name", "Last name"],
  ["address_1", "Address"],
  ["address_2", "Address, second line"],
  ["city", "Town or city"],
  ["postcode", "Postcode"],
];

interface CustomerFieldsProps {
  customer: ContactAndAddress;
  errors: Record<string, string>;
  onChange: (customer: ContactAndAddress) => void;
}

/** Who orders, and where it goes. */
export function CustomerFields({ customer, errors, onChange }: CustomerFieldsProps) {
  return (
    <div className="grid grid-cols-1 items-end gap-4 px-6 py-4 md:grid-cols-2">
      {fields.map(([field, label, hint]) => (
        <TextEntry
          key={field}
          label={label}
          hint={hint}
          error={errors[field]}
          value={customer[field]}
          onChange={(typed) => onChange({ ...customer, [field]: typed })}
        />
      ))}
    </div>
  );
}
